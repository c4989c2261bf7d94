package org.massline.inbox;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Counts the requests that are being answered, and refuses new ones while the program stops.
 *
 * <p>It stands before Javalin, which does not tell the end of every request; here one ends when its answer is written.
 */
final class InHand extends Handler.Wrapper {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private int inHand;
    private boolean refusing;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Callback counted = Callback.from(callback, this::end);
        if (!begin() && !HealthEndpoints.LIVE.equals(request.getHttpURI().getCanonicalPath())) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, HttpServer.SOON);
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            Response.writeError(request, response, counted, HttpStatus.SERVICE_UNAVAILABLE_503);
            return true;
        }
        try {
            boolean handled = super.handle(request, response, counted);
            if (!handled) {
                // Then nobody calls back, and Jetty answers with an error by itself.
                end();
            }
            return handled;
        } catch (Exception | Error failure) {
            end();
            throw failure;
        }
    }

    /** From now on there is nothing new. Waits until nothing is in hand; returns how many still are when time is up. */
    int finish(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            refusing = true;
            long left = atMost.toNanos();
            while (inHand > 0 && left > 0) {
                left = idle.awaitNanos(left);
            }
            return inHand;
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the request may be served. */
    private boolean begin() {
        lock.lock();
        try {
            inHand++;
            return !refusing;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            inHand--;
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
