package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.massline.playground.world.Json;

/** Ends a method with one of Telegram's errors. Thrown by methods, caught by the {@link Switchboard} only. */
public final class Refusal extends RuntimeException {
    private final transient Answer.Refused answer;
    private final boolean violation;

    private Refusal(int status, String description, ObjectNode parameters, boolean violation) {
        super(description, null, false, false);
        this.answer = new Answer.Refused(status, description, parameters);
        this.violation = violation;
    }

    /** A 400 for something that the documentation forbids; counted as a violation. */
    static Refusal violation(String description) {
        return new Refusal(400, "Bad Request: " + description, Json.object(), true);
    }

    /** A 400 that a faultless bot may meet: things change while it looks away. */
    static Refusal circumstance(String description) {
        return new Refusal(400, "Bad Request: " + description, Json.object(), false);
    }

    static Refusal forbidden(String description) {
        return new Refusal(403, "Forbidden: " + description, Json.object(), false);
    }

    static Refusal conflict(String description) {
        return new Refusal(409, "Conflict: " + description, Json.object(), false);
    }

    static Refusal unknownMethod() {
        return new Refusal(404, "Not Found: method not found", Json.object(), true);
    }

    static Refusal tooLarge() {
        return new Refusal(413, "Request Entity Too Large", Json.object(), true);
    }

    static Refusal unauthorized() {
        return new Refusal(401, "Unauthorized", Json.object(), true);
    }

    static Refusal tooManyRequests(long seconds) {
        return new Refusal(
                429, "Too Many Requests: retry after " + seconds, Json.object().put("retry_after", seconds), false);
    }

    static Refusal moved(long newId) {
        return new Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                Json.object().put("migrate_to_chat_id", newId),
                false);
    }

    Answer.Refused answer() {
        return answer;
    }

    boolean isViolation() {
        return violation;
    }
}
