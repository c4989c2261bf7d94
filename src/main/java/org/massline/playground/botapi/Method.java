package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A method of the Bot API: takes documented parameters, gives its result, or throws a {@link Refusal}. */
@FunctionalInterface
interface Method {
    JsonNode answer(Parameters parameters);

    /** Methods that belong together. */
    interface Group {
        /** By the documentation's spelling. */
        Map<String, Method> methods();
    }
}
