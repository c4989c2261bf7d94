package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.massline.playground.world.Json;

/** What the bot was told in return for a call. */
public sealed interface Answer {
    /** The HTTP status. */
    int status();

    /** The body, as the Bot API's documentation has it under "Making requests". */
    ObjectNode json();

    record Accepted(JsonNode result) implements Answer {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public ObjectNode json() {
            ObjectNode json = Json.object().put("ok", true);
            json.set("result", result);
            return json;
        }
    }

    /** @param parameters {@code retry_after}, {@code migrate_to_chat_id}, or nothing */
    record Refused(int status, String description, ObjectNode parameters) implements Answer {
        @Override
        public ObjectNode json() {
            ObjectNode json =
                    Json.object().put("ok", false).put("error_code", status).put("description", description);
            if (!parameters.isEmpty()) {
                json.set("parameters", parameters);
            }
            return json;
        }
    }

    /** The bot got no sensible answer, because a fault was ordered; the call itself was carried out or not. */
    record Lost(Fault fault, boolean carriedOut) implements Answer {
        @Override
        public int status() {
            return 502;
        }

        @Override
        public ObjectNode json() {
            return Json.object();
        }
    }
}
