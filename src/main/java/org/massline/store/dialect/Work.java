package org.massline.store.dialect;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What somebody wants to be written, and what came of it, which is handed out after the commit.
 *
 * @param <T> what it results in
 */
final class Work<T> {
    private final long sinceNanos = System.nanoTime();
    private final Function<DSLContext, T> function;
    /** Of who wants it: the writer's log is to say of which update it speaks. */
    private final @Nullable Map<String, String> context = MDC.getCopyOfContextMap();

    private final CompletableFuture<T> promise = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;

    Work(Function<DSLContext, T> function) {
        this.function = function;
    }

    long sinceNanos() {
        return sinceNanos;
    }

    /** By the writer, once or twice. */
    void apply(DSLContext sql) {
        MDC.setContextMap(context == null ? Map.of() : context);
        try {
            result = function.apply(sql);
        } finally {
            MDC.clear();
        }
    }

    void fails(Throwable why) {
        failure = why;
    }

    /** It is committed, or failed by itself. */
    @SuppressWarnings("NullAway") // A work may return null if its caller's T may be null.
    void settle() {
        if (failure != null) {
            promise.completeExceptionally(failure);
        } else {
            promise.complete(result);
        }
    }

    /** Nothing was written. */
    void giveUp(Throwable why) {
        promise.completeExceptionally(why);
    }

    /** Waits until it is settled or given up. */
    T get() throws ExecutionException, InterruptedException {
        return promise.get();
    }
}
