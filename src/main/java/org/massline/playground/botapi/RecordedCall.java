package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.massline.playground.world.Json;

/**
 * A call of the bot, with what became of it.
 *
 * @param at by the playground's clock
 * @param method in the documentation's spelling
 * @param parameters as the method understood them; a file is {@code attach://name}
 * @param violations what the documentation forbids and the call did, whether Telegram would have minded or not
 */
public record RecordedCall(Instant at, String method, ObjectNode parameters, Answer answer, List<String> violations) {
    public RecordedCall {
        violations = List.copyOf(violations);
    }

    public boolean isAccepted() {
        return answer instanceof Answer.Accepted;
    }

    /** For keeping many: whether it was accepted, and not what came of it. */
    RecordedCall withoutResult() {
        return answer instanceof Answer.Accepted
                ? new RecordedCall(at, method, parameters, new Answer.Accepted(Json.yes()), violations)
                : this;
    }

    /** For assertions: a parameter as text, empty when it was left out. */
    public String text(String parameter) {
        return parameters.path(parameter).isContainerNode()
                ? parameters.path(parameter).toString()
                : parameters.path(parameter).asText("");
    }
}
