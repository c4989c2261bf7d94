package org.massline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.massline.chat.Attachment;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleSuggestion;

/** Somebody who does anything, in any order. A number says what, so that a failure can be told in few numbers. */
final class AnyPerson {
    private static final List<String> COMMANDS = List.of(
            "/start",
            "/start t_canteen",
            "/start s_1",
            "/start i_x",
            "/start a_poster",
            "/suggest",
            "/mine",
            "/board",
            "/board soup",
            "/notifications",
            "/language",
            "/privacy",
            "/mydata",
            "/forget",
            "/help",
            "/cancel",
            "/inbox",
            "/open 1",
            "/digest",
            "/bulletin",
            "/topics",
            "/cadres",
            "/invite",
            "/nonsense");
    /** What people type; each must harm nothing around it. */
    private static final List<String> ENDINGS = List.of(
            "",
            "?",
            "？",
            " <b>&amp;</b> &",
            " \u202e reversed",
            " 想法 💡",
            " {0} '{' }",
            "&".repeat(3_000),
            "字".repeat(3_900));

    private static final List<String> FORGED = List.of(
            "send",
            "back",
            "cancel",
            "topic.2",
            "sign.name",
            "kind.praise",
            "forget-now.all",
            "withdraw-yes",
            "own",
            "x");
    private static final int DEEDS = 20;

    private final PaperSchool school = new PaperSchool();
    private final PaperChat chat;
    /** Each message with all texts that it had, the newest last. */
    private final List<List<String>> typed = new ArrayList<>();

    private int serial;
    private Deed last = new Deed(Dialogue.NEW, Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * What the person did last.
     *
     * @param before where the chat stood
     * @param words what was typed; it is found nowhere else
     * @param replaced what the message said before it was edited
     */
    record Deed(Dialogue before, Optional<String> words, Optional<String> replaced, Optional<Event.Tapped> tap) {}

    AnyPerson(Role role, Language language) {
        chat = role == Role.CONTRIBUTOR
                ? new PaperChat(school, "Amy")
                : PaperChat.of(school, school.hires("Li", role, SampleSchool.CANTEEN));
        // One suggestion is there already, or few would ever come to notes and to what is done about it.
        chat.types("Longer hours")
                .taps("Teaching")
                .taps("Anonymous")
                .taps("✅ Send")
                .in(language);
        // And one on the board, which some of what is typed resembles.
        school.receives(SampleSuggestion.of(2, SampleSchool.DORMITORY, "Somebody else's"));
        school.publishes(
                2, IntStream.range(0, 20).mapToObj(each -> "word" + each + ".").collect(Collectors.joining(" ")));
    }

    PaperChat chat() {
        return chat;
    }

    Deed last() {
        return last;
    }

    /** Does the deed of this number. */
    void does(int number) {
        int detail = number / DEEDS;
        last = new Deed(chat.dialogue(), Optional.empty(), Optional.empty(), Optional.empty());
        switch (number % DEEDS) {
            case 0, 1, 2 -> chat.types(newMessage("", detail));
            case 3 -> chat.types(newMessage("/suggest ", detail));
            case 4, 5 -> chat.types(COMMANDS.get(detail % COMMANDS.size()));
            case 6, 7, 8, 16, 17, 18, 19 -> taps(chat.tapsInSight(), detail);
            case 9 -> taps(chat.tapsEverPossible(), detail);
            case 10 -> {
                String revision = Integer.toString(detail % 40, Character.MAX_RADIX);
                forges(revision + "." + FORGED.get(detail % FORGED.size()));
            }
            case 11 -> chat.attaches(attachment(detail), newMessage("", detail));
            case 12 -> {
                for (int item = 0; item <= detail % 11; item++) {
                    last = new Deed(chat.dialogue(), Optional.empty(), Optional.empty(), Optional.empty());
                    chat.attachesToAlbum(attachment(detail), "album" + detail % 3);
                }
            }
            case 13 -> edits(detail);
            case 14 -> {
                school.itIs(school.today().plusDays(detail % 9));
                chat.wakes();
            }
            default -> somethingElseHappens(detail);
        }
    }

    private void somethingElseHappens(int detail) {
        switch (detail % 4) {
            case 0 -> chat.meets(new Event.Unsupported(new MessageId(1)));
            case 1 -> chat.meets(new Event.Blocked());
            case 2 -> chat.meets(new Event.Unblocked());
            default -> {
                school.becomes(1 + detail % 3, Status.values()[detail % Status.values().length]);
                chat.types("/mine");
            }
        }
    }

    private String words(int detail) {
        String words = "word" + serial++ + "." + ENDINGS.get(detail % ENDINGS.size());
        last = new Deed(last.before(), Optional.of(words), Optional.empty(), Optional.empty());
        return words;
    }

    private String newMessage(String command, int detail) {
        String words = command + words(detail);
        typed.add(new ArrayList<>(List.of(words)));
        return words;
    }

    private void edits(int detail) {
        if (typed.isEmpty()) {
            chat.meets(new Event.Edited(new MessageId(90_000), words(detail)));
            return;
        }
        List<String> texts = typed.get(detail % typed.size());
        String now = words(detail);
        last = new Deed(last.before(), Optional.of(now), Optional.of(String.join(" ", texts)), Optional.empty());
        chat.edits(texts.getFirst(), now);
        texts.add(now);
    }

    private void taps(List<Event.Tapped> taps, int detail) {
        if (taps.isEmpty()) {
            chat.types("/help");
            return;
        }
        taps(taps.get(detail % taps.size()));
    }

    private void forges(String data) {
        taps(new Event.Tapped("forged", new MessageId(1), data));
    }

    private void taps(Event.Tapped tap) {
        last = new Deed(last.before(), Optional.empty(), Optional.empty(), Optional.of(tap));
        chat.meets(tap);
    }

    private static Attachment attachment(int detail) {
        Attachment.Type[] types = Attachment.Type.values();
        int type = detail % (types.length + 1);
        return type == types.length
                ? new Attachment.Location(52.5, 13.4)
                : new Attachment.File(types[type], "file", Optional.empty());
    }
}
