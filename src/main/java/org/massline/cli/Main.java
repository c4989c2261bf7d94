package org.massline.cli;

import java.io.PrintWriter;
import java.util.List;
import org.massline.InvalidSettings;
import org.massline.StartFailed;
import org.massline.privacy.KeyFileProblem;
import org.massline.store.StoreUnavailable;
import org.massline.store.WrongDatabase;
import org.massline.store.backup.BackupProblem;
import org.massline.store.move.MoveProblem;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** What {@code massline} on the command line starts. Exit codes: 0 done, 1 failed, 2 used wrongly. */
@Command(
        name = "massline",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "A suggestion box that lives in Telegram, for schools.",
        subcommands = {
            PlayCommand.class,
            BenchCommand.class,
            BenchFloorCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            InviteCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class,
            AuditCommand.class,
            RehearseCommand.class,
            KeysCommand.class,
            RetentionCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Main implements Runnable {
    /** As the image, the units and nearly everybody start the bot. */
    private static final List<String> PLAIN_SERVE = List.of("serve");

    private final CommandLine commands = new CommandLine(this);

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        // Pictures are drawn for Telegram, never on a screen, even where there is one.
        System.setProperty("java.awt.headless", "true");
        // jOOQ greets on standard output otherwise, in the middle of what a person reads.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Logs.begin();
        System.exit(PLAIN_SERVE.equals(List.of(arguments)) ? serve() : new Main().execute(arguments));
    }

    /** The same without picocli: its 170 classes are compiled for Java 5, so that no AOT cache takes them. */
    private static int serve() throws Exception {
        try {
            return new ServeCommand().call();
        } catch (InvalidSettings | RuntimeException failure) {
            return explain(failure, new PrintWriter(System.err, true, System.err.charset()));
        }
    }

    private int execute(String... arguments) {
        commands.setExecutionExceptionHandler((failure, command, result) -> explain(failure, command.getErr()));
        return commands.execute(arguments);
    }

    /** What was foreseen gets a sentence, what was not gets all there is. */
    private static int explain(Exception failure, PrintWriter err) throws Exception {
        switch (failure) {
            case InvalidSettings invalid -> invalid.problems().forEach(problem -> err.println(problem.line()));
            case StartFailed start -> err.println(start.getMessage());
            case KeyFileProblem keys -> err.println(keys.getMessage());
            case BackupProblem backup -> err.println(backup.getMessage());
            case MoveProblem move -> err.println(move.getMessage());
            case WrongDatabase wrong -> err.println(wrong.getMessage());
            case StoreUnavailable unavailable ->
                err.println(unavailable.getMessage()
                        + "; check massline.database (MASSLINE_DATABASE), and that the folder can be written");
            default -> throw failure;
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public void run() {
        commands.usage(commands.getOut());
    }

    /** The version stands in the jar's manifest; classes that were not packaged have none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"massline " + (version == null ? "(not packaged)" : version)};
        }
    }
}
