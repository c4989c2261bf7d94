package org.massline.playground.botapi;

import java.time.Duration;

/** Something that goes wrong with a call, on request of a test. */
public sealed interface Fault {
    /** 429 with {@code retry_after}, in whole seconds; the call is not carried out. */
    record TooManyRequests(Duration retryAfter) implements Fault {}

    /** A page of HTML, as a gateway in trouble sends it; the call is not carried out. */
    record BadGateway() implements Fault {}

    /** {@code {"ok":false}} with this status, 500 to 599; the call is not carried out. */
    record ServerError(int status) implements Fault {}

    /** Any other refusal; the call is not carried out. */
    record Refusing(int status, String description) implements Fault {}

    /** The connection ends without an answer; the call is not carried out. */
    record DropsBefore() implements Fault {}

    /** The call is carried out, and the connection ends without an answer. */
    record DropsAfter() implements Fault {}

    /** The call is carried out, and nothing is answered for that long; then the connection ends. */
    record HangsAfter(Duration silence) implements Fault {}

    default boolean isAfterCarryingOut() {
        return this instanceof DropsAfter || this instanceof HangsAfter;
    }
}
