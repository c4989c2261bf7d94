package org.massline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.massline.bench.Bench;
import org.massline.bench.Contender;
import org.massline.bench.Ground;
import org.massline.bench.Pace;
import org.massline.bench.PostgresServer;
import org.massline.bench.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the bot beside the floors. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measure how much this machine takes: the bot under load, and beside it programs that only read, commit"
                        + " and call. Everything stays on this machine; no token is needed, no setting is read.")
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--people", defaultValue = "40", description = "At once; ${DEFAULT-VALUE} if left out.")
    private int people;

    @Option(
            names = "--connections",
            defaultValue = "40",
            description = "On which updates are posted; ${DEFAULT-VALUE} if left out, as Telegram.")
    private int connections;

    @Option(
            names = "--rate",
            defaultValue = "0",
            paramLabel = "UPDATES",
            description = "Updates a second; if left out, everybody goes on as soon as they can.")
    private int rate;

    @Option(
            names = "--api-delay",
            defaultValue = "0",
            paramLabel = "MILLISECONDS",
            description = "What the Bot API takes to answer; ${DEFAULT-VALUE} if left out.")
    private int apiDelayMillis;

    @Option(names = "--seconds", defaultValue = "20", description = "Measured; ${DEFAULT-VALUE} if left out.")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "40",
            paramLabel = "SECONDS",
            description = "Before, so that what is measured is compiled; ${DEFAULT-VALUE} if left out.")
    private int warmUpSeconds;

    @Option(names = "--rounds", defaultValue = "3", description = "Of each in turn; ${DEFAULT-VALUE} if left out.")
    private int rounds;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "CONTENDER",
            description = "Some of ${COMPLETION-CANDIDATES}; all if left out.")
    private List<Contender> only = new ArrayList<>();

    @Option(
            names = "--java-option",
            paramLabel = "OPTION",
            description = "One more for the JVMs that are measured; may be given several times.")
    private List<String> javaOptions = new ArrayList<>();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "jdbc:postgresql://host/name of a server on which databases are made for the runs, and removed;"
                            + " SQLite if left out.")
    private Optional<String> database = Optional.empty();

    @Option(
            names = "--database-user",
            defaultValue = "",
            paramLabel = "NAME",
            description = "Who may make databases there.")
    private String databaseUser = "";

    @Option(names = "--database-password", defaultValue = "", paramLabel = "PASSWORD", description = "Theirs.")
    private String databasePassword = "";

    @Option(
            names = "--with",
            paramLabel = "FOLDER",
            description =
                    "The data folder of a bot that is not running: each run of the bot begins with a copy of it. On a"
                            + " server its keys alone.")
    private Optional<Path> stored = Optional.empty();

    @Option(
            names = "--with-database",
            paramLabel = "NAME",
            description = "The database on the server to which these keys belong, and of which each run has a copy.")
    private Optional<String> template = Optional.empty();

    @Option(
            names = "--output",
            defaultValue = "bench.json",
            paramLabel = "FILE",
            description = "Where all figures are written; ${DEFAULT-VALUE} if left out.")
    private Path output = Path.of("bench.json");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Pace pace = new Pace(
                people,
                connections,
                rate,
                Duration.ofMillis(apiDelayMillis),
                Duration.ofSeconds(warmUpSeconds),
                Duration.ofSeconds(seconds));
        List<Contender> contenders = only.isEmpty() ? List.of(Contender.values()) : List.copyOf(only);
        Bench bench = new Bench(Main.class, pace, javaOptions, ground(), line -> {
            out.println(line);
            out.flush();
        });
        Results results = bench.run(contenders, rounds);
        results.table().forEach(out::println);
        results.write(output);
        out.println("All figures: " + output.toAbsolutePath());
        return 0;
    }

    private Ground ground() {
        try {
            Optional<PostgresServer> server =
                    database.map(url -> new PostgresServer(url, databaseUser, databasePassword));
            return new Ground(server, stored, template);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
