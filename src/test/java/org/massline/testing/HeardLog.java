package org.massline.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a class writes into the log: heard here, and kept from the console, where a failure that is meant only frightens. */
public final class HeardLog {
    private final Logger logger;

    public HeardLog(Class<?> writer) {
        this((Logger) LoggerFactory.getLogger(writer));
    }

    private HeardLog(Logger logger) {
        this.logger = logger;
    }

    /** What anybody writes, libraries too, from the level on at which a bot logs. */
    public static HeardLog ofAll() {
        return new HeardLog((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME));
    }

    /** The messages written while this runs, each followed by that of its exception, if there is one. */
    public List<String> during(Runnable work) {
        return during(Level.INFO, work);
    }

    /** The same, from another level on. */
    public List<String> during(Level from, Runnable work) {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        List<Appender<ILoggingEvent>> others = new ArrayList<>();
        logger.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(logger::detachAppender);
        Level level = logger.getLevel();
        logger.setLevel(from);
        logger.addAppender(heard);
        logger.setAdditive(false);
        try {
            work.run();
        } finally {
            logger.setAdditive(true);
            logger.detachAppender(heard);
            logger.setLevel(level);
            others.forEach(logger::addAppender);
        }
        return List.copyOf(heard.list).stream().map(HeardLog::line).toList();
    }

    private static String line(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                        ? ""
                        : ": " + event.getThrowableProxy().getMessage());
    }
}
