package org.massline.cli;

import org.massline.InvalidSettings;
import org.massline.Safekeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The keys that keep people unknown. */
@Command(name = "keys", mixinStandardHelpOptions = true, description = "The keys that keep people unknown.")
final class KeysCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Make new keys, seal everything with them and forget the old ones; the bot must be stopped."
                    + " Interrupted, it goes on when it is run again.")
    int rotate(@Mixin SettingsOption settings) throws InvalidSettings {
        Safekeeping.rotateKeys(
                settings.read(), new PrintedProgress(spec.commandLine().getErr()));
        spec.commandLine()
                .getErr()
                .println("Done. Copy the key file again (`massline backup FILE --keys FILE`). Backups that were made"
                        + " before need the old key file; once no such backup is kept any more, destroy its"
                        + " copies.");
        return 0;
    }
}
