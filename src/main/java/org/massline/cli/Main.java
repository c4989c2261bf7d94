package org.massline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** What {@code massline} on the command line starts. */
@Command(
        name = "massline",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "A suggestion box that lives in Telegram, for schools.")
public final class Main implements Runnable {
    private final CommandLine commands = new CommandLine(this);

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new Main().commands.execute(arguments));
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
