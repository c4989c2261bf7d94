package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.massline.playground.world.Json;
import org.massline.playground.world.World;

/** Connects a call with its method: documentation first, then limits, then the method, and a line in the log. */
final class Switchboard {
    private static final String LONG_POLL = "getUpdates";

    private final World world;
    private final CallLog log;
    private final SendingLimits limits;
    private final Documentation documentation = new Documentation();
    private final Map<String, Method> methods = new HashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();

    Switchboard(World world, CallLog log, SendingLimits limits, List<Method.Group> groups) {
        this.world = world;
        this.log = log;
        this.limits = limits;
        groups.forEach(group -> methods.putAll(group.methods()));
    }

    /** Whether no call is under way; long polling does not count. */
    boolean isIdle() {
        return underWay.get() == 0;
    }

    /** The documented spelling, or what was asked for. */
    String spelling(String method) {
        return documentation.spelling(method).orElse(method);
    }

    Answer call(String asked, Request request) {
        String method = spelling(asked);
        if (method.equals(LONG_POLL)) {
            return answer(method, request);
        }
        underWay.incrementAndGet();
        try {
            return world.change(() -> answer(method, request));
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** Notes a call that did not reach its method. */
    void note(String asked, Request request, Answer answer, Optional<String> violation) {
        add(spelling(asked), request.parameters(), answer, violation.stream().toList());
    }

    private Answer answer(String name, Request request) {
        List<String> violations = new ArrayList<>();
        ObjectNode parameters = request.parameters();
        Answer answer;
        try {
            Method method = Optional.ofNullable(methods.get(name)).orElseThrow(Refusal::unknownMethod);
            Parameters understood = documentation.read(name, request, violations);
            parameters = understood.json();
            limits.check(name, understood);
            JsonNode result = method.answer(understood);
            answer = new Answer.Accepted(result);
        } catch (Refusal refusal) {
            answer = refusal.answer();
            if (refusal.isViolation()) {
                violations.add(refusal.answer().description());
            }
        }
        if (!name.equals(LONG_POLL) || !violations.isEmpty()) {
            add(name, parameters, answer, violations);
        }
        return answer;
    }

    private void add(String method, ObjectNode parameters, Answer answer, List<String> violations) {
        ObjectNode copy = Json.object();
        copy.setAll(parameters.deepCopy());
        log.add(new RecordedCall(world.clock().instant(), method, copy, answer, violations));
    }
}
