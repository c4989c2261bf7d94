package org.massline.fuzz;

import static org.massline.testing.SampleSchool.CANTEEN;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.massline.chat.Incoming;
import org.massline.conversation.Change;
import org.massline.model.Role;
import org.massline.telegram.BotProfile;
import org.massline.telegram.Decoded;
import org.massline.telegram.UpdateDecoder;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSuggestion;

/** What links and commands carry, typed by a stranger, a contributor and a cadre of another topic. */
public final class FuzzedLinks {
    private static final String SECRET = "words that are nobody else's";
    private static final String ACCESS = "a_poster";

    private static final JsonMapper JSON = new JsonMapper();
    private static final UpdateDecoder DECODER = new UpdateDecoder(new BotProfile(42, "massline_bot"));

    private FuzzedLinks() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String typed = new String(input, StandardCharsets.UTF_8);
        Incoming incoming = incoming(typed);
        PaperSchool school = new PaperSchool();
        school.receives(SampleSuggestion.of(41, CANTEEN, SECRET));
        PaperChat stranger = new PaperChat(school, "Stranger").notAdmitted();
        stranger.meets(incoming.event());
        boolean letIn = stranger.last().changes().stream().anyMatch(Change.Admit.class::isInstance);
        require(!letIn || typed.contains(ACCESS), "a stranger came in without the code");
        tries(stranger);
        PaperChat contributor = new PaperChat(school, "Contributor");
        contributor.meets(incoming.event());
        tries(contributor);
        PaperChat other = PaperChat.of(school, school.hires("Other", Role.CADRE));
        other.meets(incoming.event());
        tries(other);
    }

    public static List<byte[]> seeds() {
        return Stream.of(
                        "t_canteen",
                        "t_",
                        "s_41",
                        "o_41",
                        "o_999999999999999999",
                        "s_0",
                        "s_999999999999999999",
                        "a_poster",
                        "a_",
                        "i_code",
                        "i_",
                        "x",
                        "")
                .map(payload -> ("/start " + payload).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static void tries(PaperChat chat) {
        require(!chat.read().contains(SECRET), "somebody read what is not theirs");
        require(
                chat.last().changes().stream().noneMatch(Change.AcceptInvitation.class::isInstance),
                "somebody was invited by nobody");
    }

    private static Incoming incoming(String typed) {
        Map<String, Object> person = Map.of("id", 1001, "is_bot", false, "first_name", "Li");
        Map<String, Object> message = Map.of(
                "message_id",
                7,
                "date",
                1_790_000_000,
                "from",
                person,
                "chat",
                Map.of("id", 1001, "type", "private"),
                "text",
                typed);
        byte[] update = JSON.valueToTree(Map.of("update_id", 500, "message", message))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        if (DECODER.decode(update) instanceof Decoded.Understood(Incoming incoming)) {
            return incoming;
        }
        throw new AssertionError("a typed text was not understood");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
