package org.massline.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.stacktrace.ShortenedThrowableConverter;
import org.massline.Settings;
import org.slf4j.LoggerFactory;

/** The form of the log. Until the settings are read it is a line for a person, as {@code logback.xml} has it. */
final class Logs {
    /** As many lines as {@code logback.xml} shows. */
    private static final int STACK = 8;

    private Logs() {}

    static void writeAs(Settings.LogForm form) {
        if (form == Settings.LogForm.JSON && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>)
                    context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("console");
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
