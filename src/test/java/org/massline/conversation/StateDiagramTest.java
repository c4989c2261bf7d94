package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.massline.chat.Attachment;
import org.massline.model.Role;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSchool;

/** Draws the states of a chat into CONTRIBUTING.md by walking through the conversation itself. */
class StateDiagramTest {
    private static final Path DOCUMENT = Path.of("CONTRIBUTING.md");
    private static final String BEGIN = "<!-- states:begin -->";
    private static final String END = "<!-- states:end -->";
    /** Deep enough that every state is reached and left; more steps find no new line. */
    private static final int DEPTH = 7;

    /** Something a person does: how it is called in the picture, and how to do it. */
    private record Step(String label, String typed) {}

    private static final List<Step> TYPED = List.of(
            new Step("words", "Some words"),
            new Step("/suggest", "/suggest"),
            new Step("/forget", "/forget"),
            new Step("/invite", "/invite"),
            new Step("/cancel", "/cancel"),
            new Step("", "/mine"));

    @Test
    void thePictureOfTheStatesIsCurrent() throws IOException {
        String drawn = BEGIN + "\n```mermaid\n" + diagram() + "```\n" + END;
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

    private static String diagram() {
        TreeMap<String, TreeSet<String>> edges = new TreeMap<>();
        Deque<List<String>> paths = new ArrayDeque<>();
        paths.add(List.of());
        Set<String> walked = new HashSet<>();
        while (!paths.isEmpty()) {
            List<String> path = paths.poll();
            PaperChat chat = walk(path);
            String from = name(chat);
            if (path.size() == DEPTH
                    || !walked.add(from + " "
                            + chat.buttonsInSight().stream()
                                    .map(StateDiagramTest::shape)
                                    .sorted()
                                    .toList())) {
                continue;
            }
            for (String action : actions(chat)) {
                List<String> longer = new ArrayList<>(path);
                longer.add(action);
                PaperChat after = walk(longer);
                String to = name(after);
                String label = label(action);
                if (!to.equals(from) && !label.isEmpty()) {
                    edges.computeIfAbsent(from + " --> " + to, edge -> new TreeSet<>())
                            .add(label);
                }
                paths.add(longer);
            }
        }
        StringBuilder drawn = new StringBuilder("stateDiagram-v2\n    [*] --> Idle\n");
        edges.forEach((edge, labels) -> drawn.append("    ")
                .append(edge)
                .append(": ")
                .append(String.join(", ", labels))
                .append('\n'));
        return drawn.toString();
    }

    private static List<String> actions(PaperChat chat) {
        List<String> actions = new ArrayList<>();
        TYPED.forEach(step -> actions.add(step.typed()));
        actions.add("album");
        Set<String> shapes = new HashSet<>();
        for (String data : chat.buttonsInSight()) {
            if (shapes.add(shape(data))) {
                actions.add("tap " + shape(data));
            }
        }
        return actions;
    }

    private static PaperChat walk(List<String> path) {
        PaperSchool school = new PaperSchool();
        PaperChat chat = PaperChat.of(school, school.hires("Li", Role.ADMINISTRATOR, SampleSchool.CANTEEN));
        for (String action : path) {
            if (action.equals("album")) {
                chat.attachesToAlbum(new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty()), "album");
            } else if (action.startsWith("tap ")) {
                String shape = action.substring(4);
                chat.buttonsInSight().stream()
                        .filter(data -> shape(data).equals(shape))
                        .findFirst()
                        .ifPresent(chat::tapsWhatCarries);
            } else {
                chat.types(action);
            }
        }
        return chat;
    }

    private static String label(String action) {
        if (action.equals("album")) {
            return "";
        }
        if (action.startsWith("tap ")) {
            return "[" + action.substring(4) + "]";
        }
        return TYPED.stream()
                .filter(step -> step.typed().equals(action))
                .findFirst()
                .orElseThrow()
                .label();
    }

    /** A tap without its revision and its arguments. */
    private static String shape(String data) {
        return data.split("\\.", -1)[1];
    }

    private static String name(PaperChat chat) {
        return chat.dialogue().state().getClass().getSimpleName();
    }
}
