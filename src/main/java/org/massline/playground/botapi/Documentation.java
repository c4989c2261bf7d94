package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.massline.playground.world.Json;

/**
 * The Bot API's documentation in machine-readable form, held against calls: unknown and missing parameters, wrong types,
 * values that are not among those listed, lengths.
 */
final class Documentation {
    private final Map<String, String> spellings = new HashMap<>();
    private final JsonNode methods;
    private final DocumentedTypes types;

    Documentation() {
        try (InputStream file = Objects.requireNonNull(
                Documentation.class.getResourceAsStream("/playground/bot-api.json"), "playground/bot-api.json")) {
            JsonNode all = Json.MAPPER.readTree(file);
            methods = all.path("methods");
            types = new DocumentedTypes(all.path("types"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        methods.fieldNames().forEachRemaining(name -> spellings.put(name.toLowerCase(Locale.ROOT), name));
    }

    /** The documented spelling; names of methods are not case-sensitive. */
    Optional<String> spelling(String method) {
        return Optional.ofNullable(spellings.get(method.toLowerCase(Locale.ROOT)));
    }

    /**
     * Gives parameters their documented types.
     *
     * @param violations is told what Telegram overlooks
     * @throws Refusal for what Telegram refuses
     */
    Parameters read(String method, Request request, List<String> violations) {
        JsonNode documented = methods.path(method).path("fields");
        ObjectNode values = Json.object();
        List<String> unknown = new ArrayList<>();
        request.parameters().properties().forEach(given -> {
            String name = given.getKey();
            if (documented.has(name)) {
                if (!given.getValue().isNull()) {
                    values.set(name, types.read(method, name, documented.path(name), given.getValue(), violations));
                }
            } else if (!name.equals("method")) {
                unknown.add(name);
            }
        });
        request.uploads().forEach((name, upload) -> {
            if (documented.has(name)) {
                values.put(name, "attach://" + name);
            }
        });
        documented.properties().forEach(field -> {
            boolean isEmpty = !values.has(field.getKey())
                    || (values.path(field.getKey()).isTextual()
                            && values.path(field.getKey()).asText().isEmpty());
            if (field.getValue().path("required").asBoolean() && isEmpty && !mayBeEmpty(method, field.getKey())) {
                throw Refusal.violation(Wording.missing(method, field.getKey()));
            }
        });
        unknown.forEach(name -> violations.add("there is no parameter " + name));
        return new Parameters(values, request.uploads());
    }

    /** An empty address removes the webhook. */
    private static boolean mayBeEmpty(String method, String parameter) {
        return method.equals("setWebhook") && parameter.equals("url");
    }
}
