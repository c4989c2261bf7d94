package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The parameters of one call after {@link Documentation} has looked at them: present ones have the documented types. */
final class Parameters {
    private final ObjectNode values;
    private final Map<String, Upload> uploads;

    Parameters(ObjectNode values, Map<String, Upload> uploads) {
        this.values = values;
        this.uploads = Map.copyOf(uploads);
    }

    ObjectNode json() {
        return values;
    }

    boolean has(String name) {
        return values.has(name);
    }

    /** Missing when it was left out. */
    JsonNode node(String name) {
        return values.path(name);
    }

    String text(String name) {
        return values.path(name).asText("");
    }

    Optional<String> textIfPresent(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    long number(String name, long otherwise) {
        return values.path(name).asLong(otherwise);
    }

    boolean is(String name) {
        return values.path(name).asBoolean(false);
    }

    /** The file of a name, or of an {@code attach://name}. */
    Optional<Upload> upload(String value) {
        return Optional.ofNullable(uploads.get(value.startsWith("attach://") ? value.substring(9) : value));
    }
}
