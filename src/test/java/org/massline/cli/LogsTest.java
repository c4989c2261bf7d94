package org.massline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LoggerContext context = new LoggerContext();
    private final LogbackMDCAdapter correlation = new LogbackMDCAdapter();

    @Test
    void aLineIsAnObjectThatNamesTheUpdate() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Logger log = logger(written);

        correlation.put("update", "500");
        log.warn("two lines\nin \"one\"");
        correlation.remove("update");
        log.error("failed", new IllegalStateException("why"));

        List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode first = JSON.readTree(lines.getFirst());
        assertThat(first.path("level").asText()).isEqualTo("WARN");
        assertThat(first.path("message").asText()).isEqualTo("two lines\nin \"one\"");
        assertThat(first.path("update").asText()).isEqualTo("500");
        JsonNode second = JSON.readTree(lines.getLast());
        assertThat(second.has("update")).isFalse();
        assertThat(second.path("stack_trace").asText()).contains("IllegalStateException: why");
    }

    @Test
    void aLineIsForAPerson() {
        context.setMDCAdapter(correlation);
        Logs.writeLines(context);
        Logger log = context.getLogger("org.massline.inbox.HttpServer");
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("console");
        LoggingEvent event =
                new LoggingEvent("", log, Level.INFO, "listening on {}", null, new Object[] {"127.0.0.1:8080"});

        assertThat(new String(console.getEncoder().encode(event), StandardCharsets.UTF_8))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d INFO  HttpServer: listening on 127.0.0.1:8080\\R");
        assertThat(console.getTarget()).isEqualTo("System.err");
        assertThat(log.isInfoEnabled()).isTrue();
        assertThat(context.getLogger("org.eclipse.jetty").isInfoEnabled()).isFalse();
        assertThat(context.getLogger("org.eclipse.jetty").isWarnEnabled()).isTrue();
    }

    private Logger logger(ByteArrayOutputStream written) {
        context.setMDCAdapter(correlation);
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(Logs.json(context));
        appender.setOutputStream(written);
        appender.start();
        Logger log = context.getLogger("test");
        log.setLevel(Level.INFO);
        log.addAppender(appender);
        return log;
    }
}
