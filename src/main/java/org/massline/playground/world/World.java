package org.massline.playground.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Everything that exists, behind one lock. Whoever reads or changes a noun of this room does so inside {@link #read}, {@link
 * #change} or {@link #run}; what changed is written to disk, and everybody who waits looks again.
 */
public final class World implements AutoCloseable {
    /** How often a waiting thread looks at things that do not announce themselves, such as the bot's outbox. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final int INVITATIONS_KEPT = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<Happening>> watchers = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final State state;
    private final StateFile file;
    private final PlaygroundClock clock;
    private long changedNanos = System.nanoTime();

    /** Opens what is kept in a folder, or an empty world. */
    public World(Path folder, boolean fresh, InstantSource baseClock) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the playground's folder " + folder, e);
        }
        if (fresh) {
            StateFile.delete(folder);
        }
        state = StateFile.read(folder.resolve("state.json"));
        file = new StateFile(folder.resolve("state.json"), () -> read(this::bytes));
        clock = new PlaygroundClock(baseClock, Duration.ofMillis(state.clockOffsetMillis), this);
    }

    public Residents residents() {
        return state.residents;
    }

    public Chats chats() {
        return state.chats;
    }

    public FileShelf files() {
        return state.files;
    }

    public UpdateLine updates() {
        return state.updates;
    }

    public CallbackQueries queries() {
        return state.queries;
    }

    public BotProfile profile() {
        return state.profile;
    }

    /** Newest first. */
    public List<Invitation> invitations() {
        return List.copyOf(state.invitations);
    }

    public PlaygroundClock clock() {
        return clock;
    }

    /** Where files are. */
    public Path folder() {
        return folder;
    }

    public StoredFile keep(FileKind kind, byte[] bytes, StoredFile.Look look) {
        return change(() -> state.files.add(folder, kind, bytes, look));
    }

    public Resident settle(String key, String part, ObjectNode user) {
        return change(() -> {
            Resident resident = state.residents.add(key, part, user);
            state.chats.openPrivate(resident);
            if (!resident.isOfTheCrowd()) {
                announce(new Happening.TownChanged());
            }
            return resident;
        });
    }

    public void invite(Invitation invitation) {
        run(() -> {
            state.invitations.remove(invitation);
            state.invitations.addFirst(invitation);
            if (state.invitations.size() > INVITATIONS_KEPT) {
                state.invitations.removeLast();
            }
            announce(new Happening.InvitationShown(invitation));
        });
    }

    void noteOffset(Duration offset) {
        state.clockOffsetMillis = offset.toMillis();
    }

    public <T> T read(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    public <T> T change(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            changedNanos = System.nanoTime();
            changed.signalAll();
            file.touch();
            lock.unlock();
        }
    }

    public void run(Runnable work) {
        change(() -> {
            work.run();
            return this;
        });
    }

    /** Wakes those who wait, without a change that must be kept. */
    public void nudge() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is so, at most for a time; the question is asked without the lock, whenever anything changed. */
    public boolean await(BooleanSupplier question, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!question.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause(Math.min(left, LOOK_AGAIN_NANOS));
        }
        return true;
    }

    /** {@link #await} is the loop around it. */
    @SuppressWarnings("WaitNotInLoop")
    private void pause(long nanos) {
        lock.lock();
        try {
            long _ = changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Since when nothing has changed. */
    public Duration stillness() {
        return Duration.ofNanos(read(() -> System.nanoTime() - changedNanos));
    }

    /** To be called inside {@link #change}, so that everybody sees happenings in one order. */
    public void announce(Happening happening) {
        watchers.forEach(watcher -> watcher.accept(happening));
    }

    /** @param watcher is called under the lock and must return at once */
    public void watch(Consumer<Happening> watcher) {
        watchers.add(watcher);
    }

    @Override
    public void close() {
        file.close();
    }

    private byte[] bytes() {
        try {
            return Json.MAPPER.writeValueAsBytes(state);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
