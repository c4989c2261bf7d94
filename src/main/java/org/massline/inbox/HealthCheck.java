package org.massline.inbox;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that has to be well before the program is ready.
 *
 * @param name a word or two that anybody may read: {@code database}
 * @param problem a reason that anybody may read, without internals; empty if all is well
 */
public record HealthCheck(String name, Supplier<Optional<String>> problem) {}
