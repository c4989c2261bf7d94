package org.massline.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a class writes into the log: heard here, and kept from the console, where a failure that is meant only frightens. */
public final class HeardLog {
    private final Logger logger;

    public HeardLog(Class<?> writer) {
        logger = (Logger) LoggerFactory.getLogger(writer);
    }

    /** The messages written while this runs, each followed by that of its exception, if there is one. */
    public List<String> during(Runnable work) {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.addAppender(heard);
        logger.setAdditive(false);
        try {
            work.run();
        } finally {
            logger.setAdditive(true);
            logger.detachAppender(heard);
        }
        return heard.list.stream().map(HeardLog::line).toList();
    }

    private static String line(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                        ? ""
                        : ": " + event.getThrowableProxy().getMessage());
    }
}
