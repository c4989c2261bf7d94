package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.playground.world.Json;

/** Reads values by the types of the documentation; a form's text is turned into the number, truth or object it stands for. */
final class DocumentedTypes {
    private final JsonNode types;

    DocumentedTypes(JsonNode types) {
        this.types = types;
    }

    /** @param owner the method or type that has the field, for the wording of refusals */
    JsonNode read(String owner, String name, JsonNode field, JsonNode given, List<String> violations) {
        Refusal first = null;
        for (JsonNode type : field.path("types")) {
            List<String> seen = new ArrayList<>();
            try {
                JsonNode value = convert(name, type.asText(), given, seen);
                checkListed(name, field.path("enum"), value);
                checkLimit(owner, name, field.path("limit"), value, seen);
                violations.addAll(seen);
                return value;
            } catch (Refusal refusal) {
                first = first == null ? refusal : first;
            }
        }
        throw first == null ? Refusal.violation(Wording.wrongType(name, "String")) : first;
    }

    private JsonNode convert(String name, String type, JsonNode given, List<String> violations) {
        Optional<JsonNode> value = switch (type) {
            case "Integer" -> integer(given);
            case "Float" -> decimal(given);
            case "Boolean", "True" -> truth(given);
            case "String", "InputFile" -> given.isTextual() ? Optional.of(given) : Optional.empty();
            default ->
                type.startsWith("Array of ")
                        ? array(name, type.substring("Array of ".length()), given, violations)
                        : object(type, given, violations);
        };
        return value.orElseThrow(() -> Refusal.violation(Wording.wrongType(name, type)));
    }

    private static Optional<JsonNode> integer(JsonNode given) {
        if (given.isIntegralNumber()) {
            return Optional.of(LongNode.valueOf(given.asLong()));
        }
        return given.isTextual() && given.asText().matches("-?[0-9]{1,18}")
                ? Optional.of(LongNode.valueOf(Long.parseLong(given.asText())))
                : Optional.empty();
    }

    private static Optional<JsonNode> decimal(JsonNode given) {
        if (given.isNumber()) {
            return Optional.of(DoubleNode.valueOf(given.asDouble()));
        }
        return given.isTextual() && given.asText().matches("-?[0-9]{1,9}(\\.[0-9]{1,18})?")
                ? Optional.of(DoubleNode.valueOf(Double.parseDouble(given.asText())))
                : Optional.empty();
    }

    private static Optional<JsonNode> truth(JsonNode given) {
        if (given.isBoolean()) {
            return Optional.of(given);
        }
        return switch (given.asText()) {
            case "true", "True", "1" -> Optional.of(BooleanNode.TRUE);
            case "false", "False", "0" -> Optional.of(BooleanNode.FALSE);
            default -> Optional.empty();
        };
    }

    private Optional<JsonNode> array(String name, String itemType, JsonNode given, List<String> violations) {
        if (!(unpacked(given) instanceof ArrayNode items)) {
            return Optional.empty();
        }
        ArrayNode result = Json.array();
        items.forEach(item -> result.add(convert(name, itemType, item, violations)));
        return Optional.of(result);
    }

    private Optional<JsonNode> object(String type, JsonNode given, List<String> violations) {
        if (!(unpacked(given) instanceof ObjectNode object)) {
            return Optional.empty();
        }
        JsonNode documented = types.path(type);
        if (documented.has("anyOf")) {
            return Optional.of(oneOf(documented.path("anyOf"), object, violations));
        }
        if (!documented.has("fields")) {
            // A type that Massline has no use for is taken as it is.
            return Optional.of(object);
        }
        ObjectNode result = Json.object();
        JsonNode fields = documented.path("fields");
        object.properties().forEach(property -> {
            String name = property.getKey();
            if (property.getValue().isNull()) {
                return;
            }
            if (fields.has(name)) {
                result.set(name, read(type, name, fields.path(name), property.getValue(), violations));
            } else {
                violations.add(type + " has no field " + name);
            }
        });
        fields.properties().forEach(field -> {
            if (field.getValue().path("required").asBoolean() && !result.has(field.getKey())) {
                throw Refusal.violation("can't parse " + type + ": field \"" + field.getKey() + "\" is missing");
            }
        });
        return Optional.of(result);
    }

    private JsonNode oneOf(JsonNode alternatives, ObjectNode object, List<String> violations) {
        // Alternatives are told apart by what their field "type" may be.
        for (JsonNode alternative : alternatives) {
            JsonNode listed =
                    types.path(alternative.asText()).path("fields").path("type").path("enum");
            for (JsonNode value : listed) {
                if (value.equals(object.path("type"))) {
                    return convert("type", alternative.asText(), object, violations);
                }
            }
        }
        throw Refusal.violation(Wording.notListed("type", object.path("type").asText()));
    }

    private static JsonNode unpacked(JsonNode given) {
        if (!given.isTextual()) {
            return given;
        }
        try {
            return Json.parse(given.asText());
        } catch (UncheckedIOException e) {
            return TextNode.valueOf("");
        }
    }

    private static void checkListed(String name, JsonNode listed, JsonNode value) {
        if (listed.isEmpty()) {
            return;
        }
        for (JsonNode item : listed) {
            if (item.equals(value)) {
                return;
            }
        }
        throw Refusal.violation(Wording.notListed(name, value.asText()));
    }

    private static void checkLimit(String owner, String name, JsonNode limit, JsonNode value, List<String> violations) {
        long size = switch (limit.path("unit").asText()) {
            case "characters" -> value.asText().length();
            case "bytes" -> value.asText().getBytes(StandardCharsets.UTF_8).length;
            case "items" -> value.size();
            case "value" -> value.asLong();
            // Texts are measured after their markup has been read, by the methods that do so.
            default -> limit.path("min").asLong();
        };
        if (size >= limit.path("min").asLong() && size <= limit.path("max").asLong()) {
            return;
        }
        if (limit.path("unit").asText().equals("value")) {
            violations.add(name + " is not between " + limit.path("min") + " and " + limit.path("max"));
            return;
        }
        throw Refusal.violation(Wording.tooLong(owner, name));
    }
}
