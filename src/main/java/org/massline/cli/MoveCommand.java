package org.massline.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.massline.InvalidSettings;
import org.massline.Safekeeping;
import org.massline.store.move.Move;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The way from SQLite to PostgreSQL. */
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description = {
            "Move the school from its SQLite file to PostgreSQL; the bot must be stopped.",
            "What was interrupted goes on when it is run again. The file stays as it is."
        })
final class MoveCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "jdbc:sqlite:FILE. Without it: the database of the settings.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description =
                    "jdbc:postgresql://HOST/NAME, empty; with MASSLINE_DATABASE_USER and MASSLINE_DATABASE_PASSWORD.")
    private String to = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidSettings {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        long begun = System.nanoTime();
        Move.Moved moved = Safekeeping.move(settings.read(), from, to, new PrintedProgress(err));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        moved.tables().stream()
                .filter(table -> table.rows() > 0)
                .forEach(table ->
                        out.printf(Locale.ROOT, "%-20s %,12d rows  %s%n", table.name(), table.rows(), table.sha256()));
        out.flush();
        err.printf(
                Locale.ROOT,
                "Done: %,d rows, among them %,d suggestions, are equal on both sides. %,d were there already; the"
                        + " others came and all were compared in %,d s, %,d rows a second.%n",
                moved.rows(),
                moved.suggestions(),
                moved.already(),
                took.toSeconds(),
                (moved.rows() - moved.already()) * 1_000 / Math.max(1, took.toMillis()));
        err.println("Now set massline.database (MASSLINE_DATABASE) to what --to named"
                + ", and start. The old file is as it was; when"
                + " all is well, remove it and its backups: they hold what people wrote.");
        err.flush();
        return 0;
    }
}
