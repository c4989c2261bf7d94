package org.massline.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.massline.InvalidSettings;
import org.massline.Safekeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the database into a file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy the database into a file, while the bot runs or not.")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Parameters(paramLabel = "FILE", description = "The copy; there must be no such file yet.")
    private Path file = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "Copy the key file too, to here. Once is enough; keep it apart from the copies of the database.")
    private Optional<Path> keys = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidSettings {
        Safekeeping.backUp(
                settings.read(),
                file,
                keys,
                new PrintedProgress(spec.commandLine().getErr()));
        spec.commandLine()
                .getErr()
                .println(
                        keys.isPresent()
                                ? "Done. Keep the two apart: whoever has both can find out who wrote what."
                                : "Done. The keys are not in it; without them nobody can be answered. Have a copy of"
                                        + " the key file somewhere else (--keys FILE).");
        return 0;
    }
}
