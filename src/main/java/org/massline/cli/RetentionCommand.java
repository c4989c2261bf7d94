package org.massline.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.massline.ClockCheck;
import org.massline.InvalidSettings;
import org.massline.Safekeeping;
import org.massline.Settings;
import org.massline.store.Store;
import org.massline.turn.RetentionRound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Does now what is done every night, or says what it would do. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        description =
                "Forget whose suggestions were that were closed long ago, and remove what is not to be kept, as the"
                        + " settings say; the bot does so every night.")
final class RetentionCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Option(names = "--dry-run", description = "Only say how many it would be.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidSettings {
        Settings read = settings.read();
        InstantSource clock = InstantSource.system();
        LocalDate today = LocalDate.ofInstant(clock.instant(), read.timezone());
        RetentionRound.Result result;
        try (Store store = Safekeeping.openUsed(read)) {
            // What is forgotten too early cannot be brought back.
            Optional<String> problem = dryRun ? Optional.empty() : ClockCheck.problemBefore(read, store, clock);
            if (problem.isPresent()) {
                spec.commandLine().getErr().println(problem.get() + ". Nothing was forgotten or removed");
                return 1;
            }
            RetentionRound round = new RetentionRound(store, read.retention());
            result = dryRun ? round.rehearse(today) : round.run(today);
        }
        return report(read, result);
    }

    private int report(Settings read, RetentionRound.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("authors forgotten    " + result.forgotten() + "  ("
                + said(read.retention().linkDays()) + ")");
        out.println("suggestions removed  " + result.removed() + "  ("
                + said(read.retention().suggestionDays()) + ")");
        out.println("drafts removed       " + result.drafts() + "  ("
                + read.limits().draftRemovalDays()
                + " days of silence; the bot does it by itself, and tells their writers)");
        if (dryRun) {
            out.println("Nothing was changed; without --dry-run it is done, and every night by the bot.");
        }
        if (result.failed() > 0) {
            out.println("MEND  " + result.failed() + " suggestions failed; the log says why");
        }
        return result.failed() == 0 ? 0 : 1;
    }

    private static String said(int days) {
        return days == 0 ? "never" : days + " days after closing";
    }
}
