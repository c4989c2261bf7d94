package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massline.playground.world.Json;

/** Parameters as they came: from the address, a form, a multipart form or JSON (Bot API, "Making requests"). */
record Request(ObjectNode parameters, Map<String, Upload> uploads) {

    static Request of(ObjectNode parameters) {
        return new Request(parameters, Map.of());
    }

    static Request read(Context context) {
        ObjectNode parameters = Json.object();
        addAll(parameters, context.queryParamMap());
        Map<String, Upload> uploads = new HashMap<>();
        String type = Optional.ofNullable(context.contentType()).orElse("");
        if (type.startsWith("application/json")) {
            parameters.setAll(object(context.body()));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            addAll(parameters, context.formParamMap());
        } else if (type.startsWith("multipart/form-data")) {
            context.uploadedFileMap().forEach((name, files) -> uploads.put(name, upload(files.getFirst())));
            addAll(parameters, context.formParamMap());
        }
        return new Request(parameters, uploads);
    }

    private static ObjectNode object(String body) {
        try {
            JsonNode json = body.isBlank() ? Json.object() : Json.parse(body);
            if (json instanceof ObjectNode object) {
                return object;
            }
        } catch (UncheckedIOException e) {
            // The same answer as for JSON that is no object.
        }
        throw Refusal.violation("can't parse JSON object");
    }

    private static void addAll(ObjectNode parameters, Map<String, List<String>> values) {
        values.forEach((name, all) -> {
            if (!all.isEmpty()) {
                parameters.put(name, all.getFirst());
            }
        });
    }

    private static Upload upload(UploadedFile file) {
        try (var content = file.content()) {
            return new Upload(content.readAllBytes(), file.filename(), file.contentType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
