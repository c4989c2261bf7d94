package org.massline.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.BadRequestResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Files that somebody chose on the page and has not sent yet. */
final class Uploads {
    /** Two albums; who chooses more and sends none loses the oldest. */
    private static final int KEPT = 20;

    private final Map<String, Upload> waiting = new LinkedHashMap<>();

    /** Never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Upload(String fileName, String mimeType, byte[] bytes) {}

    /** @return the ticket for {@link #take} */
    synchronized String add(Upload upload) {
        String ticket = UUID.randomUUID().toString();
        waiting.put(ticket, upload);
        if (waiting.size() > KEPT) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        return ticket;
    }

    synchronized Upload take(JsonNode part) {
        Upload upload = waiting.remove(part.path("ticket").asText());
        if (upload == null) {
            throw new BadRequestResponse("this file was not uploaded, or is used already");
        }
        return upload;
    }
}
