package org.massline.bench;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Somebody who talks to the bot: where they are in their conversation, and what they wait for. */
final class Person {
    private final long id;
    private final boolean chinese;
    private final byte[] user;
    private final byte[] chat;
    private Step step = Step.START;
    private @Nullable Shown shown;
    private long intendedNanos;
    private boolean acknowledged = true;
    private boolean replied = true;

    Person(long id) {
        this.id = id;
        this.chinese = id % 2 == 0;
        this.user = ("{\"id\":" + id + ",\"is_bot\":false,\"first_name\":\"Person\",\"last_name\":\"" + id
                        + "\",\"username\":\"person_" + id + "\",\"language_code\":\"" + (chinese ? "zh-hans" : "en")
                        + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        this.chat = ("{\"id\":" + id + ",\"first_name\":\"Person\",\"last_name\":\"" + id + "\",\"username\":\"person_"
                        + id + "\",\"type\":\"private\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    long id() {
        return id;
    }

    boolean isChinese() {
        return chinese;
    }

    /** As JSON. */
    byte[] user() {
        return user;
    }

    /** As JSON. */
    byte[] chat() {
        return chat;
    }

    Step step() {
        return step;
    }

    /** The bot's message that they look at. */
    @Nullable
    Shown shown() {
        return shown;
    }

    void see(Shown message) {
        shown = message;
    }

    /** They act now, or were to act then. */
    void act(long nanos, boolean withReply) {
        intendedNanos = nanos;
        acknowledged = false;
        replied = !withReply;
    }

    long intendedNanos() {
        return intendedNanos;
    }

    void acknowledged() {
        acknowledged = true;
    }

    /** The reply stands in the chat; false if they did not wait for one any more. */
    boolean replied() {
        boolean waited = !replied;
        replied = true;
        return waited;
    }

    boolean waitsForReply() {
        return !replied;
    }

    /** Whether what they did is done with, so that they can go on. */
    boolean isDone() {
        return acknowledged && replied;
    }

    void goOn() {
        step = step.next(step == Step.WORDS
                && shown != null
                && shown.button(Person::isMine).isPresent());
    }

    /** What the button says by which they insist on their own suggestion. */
    static boolean isMine(String label) {
        return label.contains("Mine is different") || label.contains("我的不一样");
    }
}
