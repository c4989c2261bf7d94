package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.chat.About;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleStates;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.Snapshot;

/** Who may do what: every command, button, link and reply that exists, forged by everybody, and words wherever one stands. */
class RightsTest {
    /**
     * The columns: a stranger whom the access rule keeps out, a contributor, the one who wrote the suggestion, one who was a
     * cadre until a moment ago, a cadre of another topic, the cadre of the topic, an administrator who answers for no topic. '+'
     * is allowed, '-' refused, '=' means that words are taken for the beginning of a suggestion and do nothing else. The rows:
     * {@code /<command>}, {@code /<command>:<argument>}, {@code start:<link>}, {@code reply:<side>}, {@code words:<state>} for what is typed where a chat
     * stands, and buttons by the names of their records.
     */
    private static final List<String> TABLE = read();

    private static final List<String> COLUMNS =
            List.of("stranger", "contributor", "author", "former", "other", "responsible", "administrator");

    /** Who may read what was written. */
    private static final Set<String> READERS = Set.of("author", "responsible");

    private static final String LINK = "start:";
    private static final String REPLY = "reply:";
    private static final String WORDS = "words:";
    /** Two lines: a question to all wants two answers at least. */
    private static final String TYPED = "The stairs are dark\nThe hall is cold";

    private static final String DRAFT = "- The lamp is broken\n- The door is stuck";
    private static final String BEGUN = "The stairs are dark";
    /** What {@link PaperSchool} lets in by, and invites by. */
    private static final String ACCESS = "poster";

    private static final String INVITATION = "invited";

    private static final SuggestionNumber OF_THE_CANTEEN = Circumstances.NUMBER;
    /** Not the administrator's own. */
    private static final CadreId SOMEBODY = new CadreId(2);

    /** One of each, by its simple name. */
    private static final Map<String, DeepLink> LINKS = Stream.of(
                    new DeepLink.AboutTopic(CANTEEN.slug()),
                    new DeepLink.OpenOwn(OF_THE_CANTEEN),
                    new DeepLink.Open(OF_THE_CANTEEN),
                    new DeepLink.Access(ACCESS),
                    new DeepLink.Join(INVITATION),
                    new DeepLink.Greet())
            .collect(Collectors.toMap(link -> link.getClass().getSimpleName(), link -> link));

    /** One of each, by its simple name: whoever stands there may have lost their right since. */
    private static final Map<String, State> STATES = SampleStates.of(OF_THE_CANTEEN, 0).stream()
            .collect(Collectors.toMap(state -> state.getClass().getSimpleName(), state -> state, (one, other) -> one));

    private final PaperSchool school = new PaperSchool();
    private final Cadre administrator = school.hires("Administrator", Role.ADMINISTRATOR);
    private final Cadre responsible = school.hires("Responsible", Role.CADRE, CANTEEN);
    private final Cadre other = school.hires("Other", Role.CADRE, TEACHING, DORMITORY);

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of("src", "test", "resources", "conversation", "rights.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Row(String action, String column, String mark) {
        boolean isAllowed() {
            return mark.equals("+");
        }

        @Override
        public String toString() {
            return action + " by " + column + ": " + mark;
        }
    }

    static Stream<Row> rows() {
        return TABLE.stream().flatMap(line -> {
            String[] cells = line.split("\\s+", -1);
            return COLUMNS.stream().map(column -> new Row(cells[0], column, cells[COLUMNS.indexOf(column) + 1]));
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyMayDoWhatTheTableSays(Row row) {
        PaperChat chat = whatComesOf(row);
        assertThat(mark(chat)).isEqualTo(row.mark());
        if (!row.mark().equals("+")) {
            assertThat(chat.last().changes()).isEmpty();
        }
        if (row.mark().equals("-") || !READERS.contains(row.column())) {
            assertThat(chat.read()).doesNotContain("SECRET");
        }
    }

    /** What is allowed does something, and what it does is read by whoever reviews a change of it. */
    @Test
    void whatIsAllowedHasTheEffectThatStandsBesideIt() throws IOException {
        Map<String, Map<String, List<String>>> effects = new LinkedHashMap<>();
        Set<String> idle = new TreeSet<>();
        Set<String> done = new TreeSet<>();
        rows().filter(Row::isAllowed).forEach(row -> {
            // Each in a school of its own.
            Decision decision = new RightsTest().whatComesOf(row).last();
            assertThat(Effects.isAny(decision)).as(row.toString()).isTrue();
            (Effects.isDone(decision) ? done : idle).add(row.action());
            effects.computeIfAbsent(row.action(), action -> new LinkedHashMap<>())
                    .computeIfAbsent(Effects.of(decision), effect -> new ArrayList<>())
                    .add(row.column());
        });
        idle.removeAll(done);
        assertThat(idle).as("done by nobody").isEmpty();
        Snapshot.assertMatches("conversation/rights-effects.txt", Effects.table(effects, COLUMNS.size() - 1));
    }

    /** What is refused to everybody would be seen to be refused if it did not exist at all. */
    @Test
    void everythingIsAllowedToSomebodyAndRefusedToAStranger() {
        Map<String, String> marks =
                rows().collect(Collectors.toMap(Row::action, Row::mark, String::concat, LinkedHashMap::new));
        assertThat(marks)
                .allSatisfy((action, each) -> assertThat(each).as(action).containsPattern("[+=]"));
        assertThat(rows().filter(row ->
                        row.column().equals("stranger") && !row.mark().equals("-")))
                .extracting(Row::action)
                .containsExactly("start:Access", "start:Join");
    }

    /** In the group in which the cadres of the topic meet, and of which others may be members. */
    @ParameterizedTest
    @MethodSource("rows")
    void inTheirGroupOnlyThoseWhoAnswerForItDoAnything(Row row) {
        Circumstances.arrange(school, row.action(), responsible);
        school.invites(INVITATION, Role.CADRE, TEACHING);
        PaperChat chat = chatOf(row.column()).inGroupOf(CANTEEN.id());
        tries(chat, row.action());
        if (!Set.of("responsible", "administrator").contains(row.column())) {
            assertThat(chat.last().changes()).isEmpty();
            assertThat(chat.read()).doesNotContain("SECRET");
        }
    }

    private PaperChat whatComesOf(Row row) {
        Circumstances.arrange(school, row.action(), responsible);
        school.invites(INVITATION, Role.CADRE, TEACHING);
        PaperChat chat = chatOf(row.column());
        Circumstances.lead(chat, row.action(), row.column());
        tries(chat, row.action());
        return chat;
    }

    private static String mark(PaperChat chat) {
        if (Effects.isRefusal(chat.last())) {
            return "-";
        }
        boolean begun = chat.dialogue()
                .draft()
                .filter(draft -> draft.text().contains(BEGUN))
                .isPresent();
        return begun ? "=" : "+";
    }

    private static void tries(PaperChat chat, String action) {
        if (action.startsWith("/")) {
            chat.types(action.replace(':', ' '));
        } else if (action.startsWith(LINK)) {
            chat.types("/start " + LINKS.get(action.substring(LINK.length())).payload());
        } else if (action.startsWith(REPLY)) {
            chat.replyingTo(new About(OF_THE_CANTEEN, About.Side.valueOf(action.substring(REPLY.length()))))
                    .types("A reply to what was never sent");
        } else if (action.startsWith(WORDS)) {
            chat.at(STATES.get(action.substring(WORDS.length()))).types(TYPED);
        } else {
            ForgedButtons.Shown shown =
                    ForgedButtons.all(OF_THE_CANTEEN, SOMEBODY).get(action);
            Circumstances.draft(chat, action, DRAFT);
            chat.at(shown.state());
            chat.forges(TapCodec.write(shown.tap(), chat.dialogue().revision()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_",
                "a_Poster",
                "a_poster1",
                "i_",
                "i_Invited",
                "i_poster",
                "a_invited",
                "s_41",
                "o_41",
                "i_invited"
            })
    void aLinkOpensNothingWithoutItsCode(String payload) {
        school.receives(SampleSuggestion.of(OF_THE_CANTEEN.value(), CANTEEN, "SECRET words about the soup"));
        PaperChat stranger = chatOf("stranger").types("/start " + payload);
        assertThat(stranger.last().changes()).isEmpty();
        assertThat(stranger.read()).doesNotContain("SECRET");
    }

    @Test
    void everyCommandButtonLinkReplyAndStateHasItsLine() {
        Set<String> actions = Stream.of(
                        Arrays.stream(Command.values()).map(command -> "/" + command.word()),
                        leaves(DeepLink.class).map(link -> LINK + link.getSimpleName()),
                        Arrays.stream(About.Side.values()).map(side -> REPLY + side.name()),
                        leaves(State.class).map(state -> WORDS + state.getSimpleName()),
                        leaves(Tap.class).map(Class::getSimpleName))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> lines = TABLE.stream()
                .map(line -> line.split("\\s+", -1)[0])
                .filter(action -> !action.startsWith("/") || !action.contains(":"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines).isEqualTo(actions);
        assertThat(TABLE).doesNotHaveDuplicates();
    }

    private PaperChat chatOf(String column) {
        return switch (column) {
            case "stranger" -> new PaperChat(school, "Stranger").notAdmitted();
            case "contributor" -> new PaperChat(school, "Contributor");
            case "author" -> new PaperChat(school, "Author").wrote(OF_THE_CANTEEN);
            case "former" -> {
                Cadre former = school.hires("Former", Role.ADMINISTRATOR, CANTEEN);
                school.dismisses(former.id());
                yield PaperChat.of(school, former);
            }
            case "other" -> PaperChat.of(school, other);
            case "responsible" -> PaperChat.of(school, responsible);
            case "administrator" -> PaperChat.of(school, administrator);
            default -> throw new IllegalArgumentException(column);
        };
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RightsTest::leaves)
                : Stream.of(type);
    }
}
