package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.massline.chat.Attachment;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.chat.Saying;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSchool;

/** Whatever people do, in whatever order. Rendering, with Telegram's limits, is part of every step of a paper chat. */
class ConversationPropertyTest {
    private static final List<String> COMMANDS = List.of(
            "/start",
            "/start t_canteen",
            "/start s_1",
            "/start i_x",
            "/suggest",
            "/mine",
            "/language",
            "/privacy",
            "/mydata",
            "/forget",
            "/help",
            "/cancel",
            "/inbox",
            "/open 1",
            "/digest",
            "/topics",
            "/cadres",
            "/invite",
            "/nonsense");

    @Property(tries = 300)
    void nobodyGetsStuckAndNothingTypedVanishes(
            @ForAll @Size(min = 1, max = 25) List<Integer> steps, @ForAll Random random) {
        PaperSchool school = new PaperSchool();
        boolean office = random.nextBoolean();
        PaperChat chat = office
                ? PaperChat.of(school, school.hires("Li", Role.ADMINISTRATOR, SampleSchool.CANTEEN))
                : new PaperChat(school, "Amy");
        chat.in(random.nextBoolean() ? Language.ENGLISH : Language.CHINESE);
        int serial = 0;
        for (int step : steps) {
            serial++;
            step(chat, Math.floorMod(step, 8), serial, random);
            everyTapIsAnsweredFirstAndOnce(chat);
            everyButtonInSightIsOfNow(chat);
        }
        chat.types("/cancel");
        assertThat(chat.dialogue().state()).isEqualTo(new State.Idle());
        chat.types("/suggest");
        assertThat(chat.dialogue().state()).isNotEqualTo(new State.Idle());
    }

    private static void step(PaperChat chat, int kind, int serial, Random random) {
        switch (kind) {
            case 0, 1 -> says(chat, "Thought no. " + serial + " <b>&\u202e 想法");
            case 2 -> chat.types(COMMANDS.get(random.nextInt(COMMANDS.size())));
            case 3, 4 -> {
                List<String> buttons = chat.buttonsInSight();
                if (!buttons.isEmpty()) {
                    chat.tapsWhatCarries(buttons.get(random.nextInt(buttons.size())));
                }
            }
            case 5 ->
                chat.attachesToAlbum(
                        new Attachment.File(
                                Attachment.Type.values()[random.nextInt(Attachment.Type.values().length)],
                                "file",
                                Optional.empty()),
                        "album" + random.nextInt(3));
            case 6 -> chat.forges(Integer.toString(random.nextInt(50), 36) + ".send");
            default -> {
                List<Event> events = List.of(
                        new Event.Edited(new MessageId(random.nextInt(1, 60)), "edited " + serial),
                        new Event.Unsupported(new MessageId(1)),
                        new Event.Woken(),
                        new Event.Blocked(),
                        new Event.Unblocked());
                chat.meets(events.get(random.nextInt(events.size())));
            }
        }
    }

    /** What was typed is in the draft, on its way into the database, or the person was told why not. */
    private static void says(PaperChat chat, String text) {
        chat.types(text);
        boolean drafted = chat.dialogue()
                .draft()
                .filter(draft -> draft.text().contains(text))
                .isPresent();
        boolean noted = chat.last().changes().stream()
                .anyMatch(change ->
                        change instanceof Change.AddNote note && note.text().equals(text));
        boolean told = chat.last().sayings().toString().toLowerCase(Locale.ROOT).contains("closed");
        assertThat(drafted || noted || told).as(chat.transcript()).isTrue();
    }

    private static void everyTapIsAnsweredFirstAndOnce(PaperChat chat) {
        List<Saying> sayings = new ArrayList<>(chat.last().sayings());
        long answers =
                sayings.stream().filter(Saying.TapAnswer.class::isInstance).count();
        assertThat(answers).isLessThanOrEqualTo(1);
        if (answers == 1) {
            assertThat(sayings.getFirst()).isInstanceOf(Saying.TapAnswer.class);
        }
    }

    /** What is shown last can be tapped: none of it is an old button. */
    private static void everyButtonInSightIsOfNow(PaperChat chat) {
        boolean showsButtons = chat.last().sayings().stream()
                .anyMatch(saying -> saying instanceof Saying.Message message
                        && !message.choices().isEmpty());
        if (!showsButtons) {
            return;
        }
        for (String data : chat.buttonsInSight()) {
            TapCodec.Read read = TapCodec.read(data).orElseThrow(() -> new AssertionError(data));
            read.revision()
                    .ifPresent(revision -> assertThat(revision)
                            .as(data + " in\n" + chat.transcript())
                            .isEqualTo(chat.dialogue().revision()));
        }
    }
}
