package org.massline.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.massline.bench.Contender;
import org.massline.bench.PostgresServer;
import org.massline.bench.floor.Floor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A floor as a process; started by {@code bench}. */
@Command(name = "bench-floor", hidden = true, description = "What 'bench' measures the bot beside.")
final class BenchFloorCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CONTENDER")
    private Contender contender = Contender.PARSE;

    @Parameters(index = "1", paramLabel = "API")
    private URI api = URI.create("http://127.0.0.1");

    @Parameters(index = "2", paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Floor floor = new Floor(contender, api, folder, PostgresServer.from(System.getenv()));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            floor.close();
            stopped.countDown();
        }));
        floor.start();
        stopped.await();
        return 0;
    }
}
