package org.massline.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import org.massline.InvalidSettings;
import org.massline.Safekeeping;
import org.massline.Settings;
import org.massline.privacy.Keys;
import org.massline.store.Loss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Command(
            name = "lost",
            mixinStandardHelpOptions = true,
            description = "The key file is lost for good: say what that means, and with --force go on without it.")
    int lost(
            @Mixin SettingsOption settings,
            @Option(
                            names = "--force",
                            description =
                                    "Make new keys, cut off what only the lost ones open, and print a link for each"
                                            + " cadre; the bot must be stopped.")
                    boolean force)
            throws InvalidSettings {
        Settings read = settings.read();
        return force ? beginAnew(read) : sayWhatIsLost(read);
    }

    private int sayWhatIsLost(Settings settings) {
        Loss.Extent extent = Safekeeping.extentOfLoss(settings);
        PrintWriter out = spec.commandLine().getOut();
        out.println("With the key file is lost:");
        out.println("  whose " + extent.suggestions() + " suggestions are: nobody can be told what comes of them");
        out.println("  who " + extent.people() + " people are: the bot greets them as strangers");
        out.println("  who " + extent.cadres() + " cadres are: each comes back by a link, with their topics");
        out.println("  where the cadres of " + extent.groups() + " topics meet: each group is connected again");
        out.println("  what still waited to be sent");
        out.println("What stays: suggestions with their threads and outcomes, the board, the figures, the audit log.");
        out.println("Look for a copy of " + Keys.file(settings.data()) + " once more. If there is none, back up the"
                + " database, then `massline keys lost --force`.");
        return 1;
    }

    private int beginAnew(Settings settings) {
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), settings.timezone());
        LocalDate until = today.plusDays(settings.limits().invitationDays());
        PrintWriter out = spec.commandLine().getOut();
        for (Safekeeping.WayBack way : Safekeeping.replaceLostKeys(settings, today, until)) {
            String name = way.name().isEmpty() ? "a new administrator" : way.name();
            out.println(name + " (" + way.role().stored() + "): " + way.link());
        }
        spec.commandLine()
                .getErr()
                .println("Done. Each link is valid once, up to and with " + until + "; pass it to that person only."
                        + " Copy the new key file (`massline"
                        + " backup FILE --keys FILE`), keep"
                        + " it apart, and start the bot.");
        return 0;
    }
}
