package org.massline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.massline.model.Topic;
import org.massline.privacy.WithoutWords;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The school's topics without a question to the database for each update. Where several replicas share it, one that is started
 * with other topics may change them while this one runs: then it is looked every two seconds which there are.
 *
 * <p>Safe for use by several threads.
 */
final class SchoolTopics implements Supplier<List<Topic>>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SchoolTopics.class);

    private static final long LOOK_SECONDS = 2;

    private final Store store;
    private final Optional<ScheduledExecutorService> timer;
    private volatile List<Topic> topics;

    SchoolTopics(Store store, Surroundings surroundings) {
        this.store = store;
        topics = read();
        timer = store.isShared() ? Optional.of(surroundings.timer("topics")) : Optional.empty();
        timer.ifPresent(this::followOthers);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It goes on until this is closed.
    private void followOthers(ScheduledExecutorService looks) {
        looks.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private List<Topic> read() {
        return store.read(transaction -> transaction.topics().all());
    }

    private void look() {
        try {
            topics = read();
        } catch (StoreUnavailable unavailable) {
            // Health says so, and the topics stay as they are until it is back.
            LOG.debug("the topics could not be looked at", unavailable);
        } catch (RuntimeException failure) {
            // Whatever it was, the next look may succeed; thrown on, it would end all looking without a word.
            LOG.error("the topics could not be looked at, and stay as they are: {}", WithoutWords.of(failure));
        }
    }

    @Override
    public List<Topic> get() {
        return topics;
    }

    @Override
    public void close() {
        timer.ifPresent(ScheduledExecutorService::shutdownNow);
    }
}
