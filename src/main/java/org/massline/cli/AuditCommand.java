package org.massline.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.massline.InvalidSettings;
import org.massline.Safekeeping;
import org.massline.store.AuditCheck;
import org.massline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The audit log from outside the chat. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "The log of who of the cadres did what.")
final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Find rows that were changed, removed or added past the program, while the bot runs or not.")
    int verify(
            @Mixin SettingsOption settings,
            @Option(
                            names = "--head",
                            paramLabel = "HEAD",
                            description = "What an earlier check printed: up to there nothing may have changed.")
                    Optional<String> head)
            throws InvalidSettings {
        AuditCheck.Result result;
        try (Store store = Safekeeping.openUsed(settings.read())) {
            result = store.read(transaction -> transaction.auditCheck().run(head));
        }
        PrintWriter out = spec.commandLine().getOut();
        result.findings().forEach(finding -> out.println("MEND  audit: " + finding));
        if (result.findings().isEmpty()) {
            out.println("ok    audit: " + result.rows() + " rows, none changed or missing");
        }
        out.println("head  " + result.head());
        out.println(
                "Note the head somewhere else; `massline audit verify --head HEAD` then finds even a log that was put"
                        + " back to an earlier day.");
        return result.findings().isEmpty() ? 0 : 1;
    }
}
