package org.massline.playground.world;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An update that the bot has not acknowledged.
 *
 * @param kind the field of the Bot API's type Update that holds the body, such as {@code callback_query}
 */
public record WaitingUpdate(int id, String kind, ObjectNode body) {
    /** As it travels. */
    public ObjectNode json() {
        ObjectNode update = Json.object().put("update_id", id);
        update.set(kind, body);
        return update;
    }
}
