package org.massline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Draws the table of the workflow into CONTRIBUTING.md. */
class WorkflowTableTest {
    private static final Path DOCUMENT = Path.of("CONTRIBUTING.md");
    private static final String BEGIN = "<!-- workflow:begin -->";
    private static final String END = "<!-- workflow:end -->";

    @Test
    void theTableOfTheWorkflowIsCurrent() throws IOException {
        String drawn = BEGIN + "\n" + drawn() + END;
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END) + END.length();
        if (Boolean.getBoolean("massline.update")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + drawn + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end))
                .as("mvn test -Dtest=WorkflowTableTest -Dmassline.update=true draws it anew")
                .isEqualTo(drawn);
    }

    private static String drawn() {
        StringBuilder drawn = new StringBuilder("| step | from | to | whose | demands |\n|---|---|---|---|---|\n");
        for (Workflow.Rule rule : Workflow.RULES) {
            drawn.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            words(rule.step()),
                            statuses(rule.from()),
                            words(rule.to()),
                            words(rule.who()),
                            words(rule.demand())));
        }
        Set<Status> talked = Arrays.stream(Status.values())
                .filter(status -> Workflow.after(status, Workflow.Step.REPLY).equals(Optional.of(status)))
                .collect(Collectors.toSet());
        return drawn.append("| reply, ask | %s | the same | cadre | words |\n".formatted(statuses(talked)))
                .toString();
    }

    /** In the order in which a suggestion usually meets them. */
    private static String statuses(Set<Status> some) {
        return Arrays.stream(Status.values())
                .filter(some::contains)
                .map(WorkflowTableTest::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
