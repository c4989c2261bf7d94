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

/** Puts a copy in the place of the database. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Put a backup in the place of the database; the bot must be stopped.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Parameters(paramLabel = "FILE", description = "What `massline backup` made.")
    private Path file = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "The copy of the key file, where the folder for data has none.")
    private Optional<Path> keys = Optional.empty();

    @Option(names = "--force", description = "Overwrite the database that is there.")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidSettings {
        Safekeeping.restore(
                settings.read(),
                file,
                keys,
                force,
                new PrintedProgress(spec.commandLine().getErr()));
        spec.commandLine()
                .getErr()
                .println(
                        "Done. What was said after the backup was made is not in it; people may have to say it again.");
        return 0;
    }
}
