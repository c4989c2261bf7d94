package org.massline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.stacktrace.ShortenedThrowableConverter;
import org.massline.Settings;
import org.slf4j.LoggerFactory;

/**
 * The form of the log: until the settings are read, lines for a person. In Java, since a file in XML takes four hundred classes to
 * read, which each start would load and each bot keep; whoever names a file of their own
 * ({@code -Dlogback.configurationFile}) has that one.
 *
 * <p>Nothing in the log may hold a text, a name or an id of a person.
 */
final class Logs {
    private static final String OWN_FILE = "logback.configurationFile";

    private static final String CONSOLE = "console";

    /** So many lines of a stack show where something happened. */
    private static final int STACK = 8;

    private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss} %-5level %logger{0}: %msg%n%ex{" + STACK + "}";

    private Logs() {}

    /** Before anything is logged. */
    static void begin() {
        if (System.getProperty(OWN_FILE) == null
                && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            // Where logback finds no file, it writes all there is.
            context.reset();
            writeLines(context);
        }
    }

    static void writeLines(LoggerContext context) {
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern(LINE);
        lines.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName(CONSOLE);
        // A command's answer goes to standard output.
        console.setTarget(ConsoleTarget.SystemErr.getName());
        console.setEncoder(lines);
        console.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        context.getLogger("org.massline").setLevel(Level.INFO);
    }

    static void writeAs(Settings.LogForm form) {
        if (form == Settings.LogForm.JSON && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>)
                    context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(CONSOLE);
            console.stop();
            console.setEncoder(json(context));
            console.start();
        }
    }

    /** An object a line, with the number of the update that was being taken, if one was. */
    static Encoder<ILoggingEvent> json(LoggerContext context) {
        ShortenedThrowableConverter stack = new ShortenedThrowableConverter();
        stack.setMaxDepthPerThrowable(STACK);
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.setThrowableConverter(stack);
        encoder.start();
        return encoder;
    }
}
