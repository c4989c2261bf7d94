package org.massline.playground.page;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.World;

/** The stream of what happens, to every open page: first everything, then each change in the order of its happening. */
final class PageEvents {
    /** A page that is so far behind is told to begin anew. */
    private static final int FURTHEST_BEHIND = 2_000;
    /** A line now and then, so that a page that has gone is noticed. */
    private static final int QUIET_SECONDS = 15;

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(1);

    private final World world;
    private final PageViews views;
    private final Queue<Page> pages = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    PageEvents(World world, PageViews views) {
        this.world = world;
        this.views = views;
        world.watch(this::tell);
    }

    private record Page(BlockingQueue<PageViews.Event> waiting) {}

    private void tell(Happening happening) {
        if (pages.isEmpty()) {
            return;
        }
        views.of(happening)
                .ifPresent(event -> pages.forEach(page -> {
                    if (!page.waiting().offer(event)) {
                        page.waiting().clear();
                        page.waiting().add(views.everything());
                    }
                }));
    }

    /** Every page has a virtual thread, which stays as long as the page does. */
    void connect(SseClient client) {
        Page page = new Page(new LinkedBlockingQueue<>(FURTHEST_BEHIND));
        world.run(() -> {
            page.waiting().add(views.everything());
            pages.add(page);
        });
        client.keepAlive();
        Thread.ofVirtual().name("playground-page").start(() -> serve(client, page));
    }

    private void serve(SseClient client, Page page) {
        try {
            while (!closed && !client.terminated()) {
                PageViews.Event event = page.waiting().poll(QUIET_SECONDS, TimeUnit.SECONDS);
                if (event == null) {
                    client.sendComment("still here");
                } else if (!closed) {
                    client.sendEvent(event.name(), Json.write(event.data()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
            pages.remove(page);
            world.nudge();
        }
    }

    void close() {
        closed = true;
        world.run(() -> pages.forEach(page -> {
            page.waiting().clear();
            page.waiting().add(new PageViews.Event("end", Json.object()));
        }));
        boolean _ = world.await(pages::isEmpty, LONGEST_GOODBYE);
    }
}
