package org.massline.playground.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** An invented person, with what Telegram knows and the bot is told. */
public final class Resident {
    /** The part of those who are there to be many. */
    public static final String CROWD = "crowd";

    /** More than anybody reads; a test looks at the newest. */
    private static final int TOASTS_KEPT = 100;

    private String key = "";
    private String part = "";
    private ObjectNode user = Json.object();
    private boolean started;
    private boolean blocked;
    private Deque<Toast> toasts = new ArrayDeque<>();

    Resident() {}

    Resident(String key, String part, ObjectNode user) {
        this.key = key;
        this.part = part;
        this.user = user;
    }

    /** A short name for tests and addresses of the page, such as {@code amy}. */
    public String key() {
        return key;
    }

    /** What the person plays: {@code student}, {@code staff}, {@code cadre}, {@code administrator}. */
    public String part() {
        return part;
    }

    /** In the shape of the Bot API's type User. */
    public ObjectNode user() {
        return user;
    }

    /** Whether the person is one of thousands, whom the page does not show. */
    public boolean isOfTheCrowd() {
        return part.equals(CROWD);
    }

    public long id() {
        return user.path("id").asLong();
    }

    public String languageCode() {
        return user.path("language_code").asText();
    }

    public String name() {
        return (user.path("first_name").asText() + " " + user.path("last_name").asText("")).strip();
    }

    /** Whether the person has ever written to the bot: before that it may not write to them. */
    public boolean hasStarted() {
        return started;
    }

    public void setStarted() {
        started = true;
    }

    public boolean hasBlocked() {
        return blocked;
    }

    public void setBlocked(boolean wanted) {
        blocked = wanted;
    }

    public List<Toast> toasts() {
        return List.copyOf(toasts);
    }

    public void show(Toast toast) {
        toasts.addLast(toast);
        if (toasts.size() > TOASTS_KEPT) {
            toasts.removeFirst();
        }
    }
}
