package org.massline.bench.floor;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.massline.bench.Contender;
import org.massline.bench.PostgresServer;
import org.massline.http.FirstRequest;

/** A program that does what a webhook's program cannot leave out: reads, commits, calls. */
public final class Floor implements AutoCloseable {
    private static final String PATH = "/webhook";

    private final Optional<Inserts> inserts;
    private final Optional<BotApiCalls> calls;
    private final BotApiCalls setup;
    private final Javalin javalin;

    /**
     * @param contender which of the floors
     * @param api where the Bot API is
     * @param folder of its database
     * @param server has its database instead, if there is one
     */
    public Floor(Contender contender, URI api, Path folder, Optional<PostgresServer> server) {
        setup = new BotApiCalls(api);
        inserts = contender == Contender.PARSE
                ? Optional.empty()
                : Optional.of(server.<Inserts>map(PooledInsert::new)
                        .orElseGet(() -> new GroupInsert(folder.resolve("floor.db"))));
        calls = contender == Contender.CALL ? Optional.of(setup) : Optional.empty();
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.generateEtags = false;
            config.jetty.modifyServer(jetty -> jetty.setHandler(new FirstRequest()));
            config.routes.post(PATH, this::take);
        });
    }

    /** Begins, and tells the Bot API where. */
    public void start() throws IOException {
        javalin.start("127.0.0.1", 0);
        setup.setWebhook(URI.create("http://127.0.0.1:" + javalin.port() + PATH));
    }

    private void take(Context context) throws IOException {
        Glance glance = Glance.at(context.bodyAsBytes());
        inserts.ifPresent(each -> each.insert(glance));
        context.status(200);
        calls.ifPresent(each -> each.reply(glance));
    }

    @Override
    public void close() {
        javalin.stop();
        setup.close();
        inserts.ifPresent(Inserts::close);
    }
}
