package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.massline.chat.Attachment;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.model.Role;
import org.massline.model.ShownAs;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleSuggestion;

/** Draws the states of a chat into CONTRIBUTING.md by walking through the conversation itself. */
class StateDiagramTest {
    private static final Path DOCUMENT = Path.of("CONTRIBUTING.md");
    private static final String BEGIN = "<!-- states:begin -->";
    private static final String END = "<!-- states:end -->";
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());
    private static final Attachment VOICE = new Attachment.File(Attachment.Type.VOICE, "voice", Optional.empty());
    /** More than there are; a walk that does not end is a draft's shape that never repeats. */
    private static final int MOST_PLACES = 3000;

    /** What a person does beside tapping, by the name that it has in the picture; without one it only leads on. */
    private static final Map<String, Consumer<Walk>> DEEDS = new LinkedHashMap<>();

    static {
        DEEDS.put("words", walk -> walk.chat().types("Some words"));
        DEEDS.put(
                "an album",
                walk -> walk.chat().attachesToAlbum(PHOTO, "album" + walk.path().size()));
        DEEDS.put("a voice", walk -> walk.chat().attaches(VOICE, ""));
        for (String command : List.of("/suggest", "/mine", "/forget", "/invite", "/cancel")) {
            DEEDS.put(command, walk -> walk.chat().types(command));
        }
        // One of many that a preference has; the others lead nowhere.
        DEEDS.put(
                "[prefer]", walk -> walk.chat().forges(TapCodec.write(new PreferenceTap.AppearAs(ShownAs.OFFICE), 0)));
        DEEDS.put("/receipt", walk -> walk.chat().types("/receipt"));
        DEEDS.put("/board", walk -> walk.chat().types("/board Some"));
        DEEDS.put("[board.search]", walk -> walk.chat().forges(TapCodec.write(new BoardTap.SearchBoard(), 0)));
        DEEDS.put("[verdict]", Walk::judges);
        DEEDS.put("[bulletin]", walk -> walk.chat().forges(TapCodec.write(new BulletinTap.WordHeading(), 0)));
        DEEDS.put("days pass", Walk::waits);
    }

    /** Ways to go on with a draft, or to begin one. */
    private static final Set<String> GOING_ON =
            Set.of("words", "an album", "a voice", "/suggest", "[suggest]", "[resume]", "[bring-back]");
    /** From so many of all states. */
    private static final int ANYWHERE = 5;

    /** One who went it has been shown all there is. */
    private static final Set<Edge> EDGES = walked();

    /**
     * A line of the picture.
     *
     * @param leadsOnWithTheDraft whether it leads to the step that the draft has come to
     */
    private record Edge(String from, String deed, String to, boolean leadsOnWithTheDraft) {}

    /** A way that somebody went; it can be gone again, and then further. */
    private record Walk(PaperSchool school, PaperChat chat, List<String> path) {
        /** An administrator, who can do all there is, and who has made a suggestion already. */
        static Walk along(List<String> path) {
            PaperSchool school = new PaperSchool();
            PaperChat chat = PaperChat.of(school, school.hires("Li", Role.ADMINISTRATOR, SampleSchool.CANTEEN));
            chat.types("Longer hours").taps("Teaching").taps("Anonymous").taps("✅ Send");
            school.receives(SampleSuggestion.of(40, SampleSchool.CANTEEN, "Some soup"));
            school.publishes(40, "Some soup is cold");
            Walk walk = new Walk(school, chat, path);
            path.forEach(walk::goes);
            return walk;
        }

        Walk further(String deed) {
            List<String> longer = new ArrayList<>(path);
            longer.add(deed);
            return along(longer);
        }

        private void goes(String deed) {
            Consumer<Walk> known = DEEDS.get(deed);
            if (known != null) {
                known.accept(this);
                return;
            }
            chat.tapsWhatCarries(chat.buttonsInSight().stream()
                    .filter(data -> button(data).equals(deed))
                    .findFirst()
                    .orElseThrow());
        }

        /** What was done, for a moment, did not quite help. */
        private void judges() {
            SuggestionNumber number = new SuggestionNumber(1);
            school.becomes(number.value(), Status.DONE);
            chat.forges(TapCodec.write(new VerdictTap.Judge(number, Verdict.PARTLY), 0));
            school.becomes(number.value(), Status.RECEIVED);
        }

        private void waits() {
            chat.dialogue().wakeOn().ifPresent(school::itIs);
            chat.wakes();
        }

        /**
         * All that can be done here: what is typed, and each kind of button in sight. Those of the board's pages lead nowhere, or
         * to the step of a draft.
         */
        Set<String> deeds() {
            Set<String> deeds = new TreeSet<>(DEEDS.keySet());
            chat.buttonsInSight().stream()
                    .filter(data -> !data.startsWith(".board."))
                    .forEach(data -> deeds.add(button(data)));
            return deeds;
        }

        boolean isAtTheStepOfTheDraft() {
            return chat.wouldAnswer(new Event.Commanded(new MessageId(9_999), "suggest", ""))
                    .next()
                    .state()
                    .equals(chat.dialogue().state());
        }

        String state() {
            return chat.dialogue().state().getClass().getSimpleName();
        }

        /** Where the same deeds lead to the same states. */
        String place() {
            Dialogue dialogue = chat.dialogue();
            String draft = dialogue.draft()
                    .map(each -> (each.isEmpty() ? "" : "words ")
                            + (each.topic().isPresent() ? "topic " : "")
                            + (each.anonymous().isPresent() ? "signed " : "")
                            + (each.recalled() ? "recalled" : ""))
                    .orElse("no draft");
            return state() + ", " + draft + ", " + deeds() + (isBehind() ? ", of an earlier step" : "");
        }

        /** Whether the buttons in sight are of an earlier step; they lead nowhere, and those of this step are shown then. */
        private boolean isBehind() {
            return chat.buttonsInSight().stream()
                    .flatMap(data -> TapCodec.read(data).flatMap(TapCodec.Read::revision).stream())
                    .anyMatch(revision -> revision != chat.dialogue().revision());
        }
    }

    @Test
    void thePictureOfTheStatesIsCurrent() throws IOException {
        String drawn = BEGIN + "\n" + drawn() + END;
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END) + END.length();
        if (Boolean.getBoolean("massline.update")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + drawn + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end))
                .as("mvn test -Dtest=StateDiagramTest -Dmassline.update=true draws it anew")
                .isEqualTo(drawn);
    }

    @Test
    void everyStateIsReachedAndLeft() {
        Set<String> all = new TreeSet<>();
        Stream.of(State.class, State.AsksWords.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .filter(state -> !state.equals(State.AsksWords.class))
                .forEach(state -> all.add(state.getSimpleName()));
        // Those of cadres at work, and of what they ask, need a school on disk; see the tests of acting.
        all.removeAll(Set.of(
                "Acting",
                "AnsweringPoint",
                "Assigning",
                "Sought",
                "Explaining",
                "Concluding",
                "Stopped",
                "Replied",
                "InPublic",
                "AddingToAnswer"));
        assertThat(EDGES.stream().map(Edge::from)).containsAll(all);
        assertThat(EDGES.stream().map(Edge::to)).containsAll(all);
    }

    private static String drawn() {
        Map<String, String> anywhere = new TreeMap<>();
        EDGES.stream()
                .map(Edge::deed)
                .distinct()
                .forEach(deed -> targetFromAnywhere(deed).ifPresent(target -> anywhere.put(deed, target)));
        StringBuilder drawn = new StringBuilder();
        drawn.append("Wherever one is, %s lead to the step that the draft has come to;\n"
                .formatted(EDGES.stream()
                        .filter(Edge::leadsOnWithTheDraft)
                        .map(edge -> "`" + edge.deed() + "`")
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "))));
        drawn.append(anywhere.entrySet().stream()
                .map(each -> "`%s` leads to `%s`".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(",\n", "", ".\n")));
        drawn.append("\n```mermaid\nstateDiagram-v2\n    [*] --> Idle\n");
        Map<String, Set<String>> lines = new TreeMap<>();
        for (Edge edge : EDGES) {
            boolean isSaidAbove = edge.leadsOnWithTheDraft() && !edge.from().equals("Idle");
            if (!isSaidAbove && !anywhere.containsKey(edge.deed())) {
                lines.computeIfAbsent(edge.from() + " --> " + edge.to(), line -> new TreeSet<>())
                        .add(edge.deed());
            }
        }
        lines.forEach((line, deeds) -> drawn.append("    %s: %s\n".formatted(line, String.join(", ", deeds))));
        return drawn.append("```\n").toString();
    }

    /** Where the deed leads, if it leads to the same state from nearly anywhere: drawn, it would hide all else. */
    private static Optional<String> targetFromAnywhere(String deed) {
        List<Edge> edges =
                EDGES.stream().filter(edge -> edge.deed().equals(deed)).toList();
        boolean toOne = edges.stream().map(Edge::to).distinct().count() == 1;
        return toOne && edges.size() >= ANYWHERE ? edges.stream().map(Edge::to).findFirst() : Optional.empty();
    }

    private static Set<Edge> walked() {
        Set<Edge> edges = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<Walk> toGo = new ArrayDeque<>(List.of(Walk.along(List.of())));
        while (!toGo.isEmpty()) {
            Walk walk = toGo.remove();
            if (!seen.add(walk.place())) {
                continue;
            }
            assertThat(seen).hasSizeLessThan(MOST_PLACES);
            for (String deed : walk.deeds()) {
                Walk next = walk.further(deed);
                if (!next.state().equals(walk.state())) {
                    boolean leadsOn = GOING_ON.contains(deed) && next.isAtTheStepOfTheDraft();
                    edges.add(new Edge(walk.state(), deed, next.state(), leadsOn));
                }
                toGo.add(next);
            }
        }
        return edges;
    }

    /** A button by its tap, without revision and arguments. */
    private static String button(String data) {
        String[] parts = data.split("\\.", -1);
        // The buttons of these have one name, and differ in what comes behind it.
        return "[" + parts[1] + (Set.of("board", "receipt").contains(parts[1]) ? "." + parts[2] : "") + "]";
    }
}
