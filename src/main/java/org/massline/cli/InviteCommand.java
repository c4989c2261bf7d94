package org.massline.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.massline.InvalidSettings;
import org.massline.Massline;
import org.massline.Office;
import org.massline.Settings;
import org.massline.StartFailed;
import org.massline.model.Role;
import org.massline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a link that makes whoever opens it first a cadre or an administrator. */
@Command(
        name = "invite",
        mixinStandardHelpOptions = true,
        description = "Print a one-time link that makes whoever opens it a cadre or an administrator.")
final class InviteCommand implements Callable<Integer> {
    /** What an invitation can grant, as it is typed. */
    enum Granted {
        cadre,
        administrator
    }

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
    private Granted role = Granted.cadre;

    @Option(
            names = "--topic",
            paramLabel = "SLUG",
            description = "A topic to answer for, as in the settings; may be repeated.")
    private Set<String> topics = new LinkedHashSet<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidSettings {
        Settings read = settings.read();
        LocalDate until = LocalDate.ofInstant(InstantSource.system().instant(), read.timezone())
                .plusDays(read.limits().invitationDays());
        try (Store store = Massline.openStore(read)) {
            String link = store.write(transaction -> Office.invite(
                    transaction,
                    Office.knownUsername(transaction)
                            .orElseThrow(() -> new StartFailed(
                                    "the bot has not run with this database yet; start it once with `massline serve`")),
                    Role.ofStored(role.name().toLowerCase(Locale.ROOT)),
                    topics,
                    until));
            PrintWriter out = spec.commandLine().getOut();
            out.println(link);
            spec.commandLine()
                    .getErr()
                    .println("Valid once, up to and with " + until + ". Pass it to that person only.");
        }
        return 0;
    }
}
