package org.massline.model;

import java.time.LocalDate;
import java.util.Optional;

/** Everything about a suggestion that a deed of a cadre changes, so that a deed can be undone by putting it back. */
public record Stand(
        Status status,
        TopicId topic,
        LocalDate targetOn,
        Optional<LocalDate> closedOn,
        Optional<String> outcome,
        Optional<CadreId> assignedTo,
        Optional<LocalDate> promisedOn,
        Optional<SuggestionNumber> mergedInto,
        Optional<LocalDate> firstAnswerOn) {
    /** How the suggestion stands now. */
    public static Stand of(Suggestion suggestion) {
        Course course = suggestion.course();
        return new Stand(
                suggestion.status(),
                suggestion.topic(),
                suggestion.targetOn(),
                suggestion.closedOn(),
                course.outcome(),
                course.assignedTo(),
                course.promisedOn(),
                course.mergedInto(),
                course.firstAnswerOn());
    }

    /** The same with another status; a promise ends when the suggestion is closed. */
    public Stand moved(Status to, LocalDate on) {
        return new Stand(
                to,
                topic,
                targetOn,
                to.isOpen() ? Optional.empty() : closedOn.or(() -> Optional.of(on)),
                outcome,
                assignedTo,
                to.isOpen() ? promisedOn : Optional.empty(),
                mergedInto,
                firstAnswerOn);
    }

    /** The same, answered on that day if it was not before. */
    public Stand answered(LocalDate on) {
        return new Stand(
                status,
                topic,
                targetOn,
                closedOn,
                outcome,
                assignedTo,
                promisedOn,
                mergedInto,
                firstAnswerOn.or(() -> Optional.of(on)));
    }

    public Stand withOutcome(String text) {
        return new Stand(
                status,
                topic,
                targetOn,
                closedOn,
                Optional.of(text),
                assignedTo,
                promisedOn,
                mergedInto,
                firstAnswerOn);
    }

    public Stand promised(LocalDate day) {
        return new Stand(
                status, topic, targetOn, closedOn, outcome, assignedTo, Optional.of(day), mergedInto, firstAnswerOn);
    }

    public Stand assigned(Optional<CadreId> to, TopicId about) {
        return new Stand(status, about, targetOn, closedOn, outcome, to, promisedOn, mergedInto, firstAnswerOn);
    }

    public Stand mergedInto(SuggestionNumber other) {
        return new Stand(
                status, topic, targetOn, closedOn, outcome, assignedTo, promisedOn, Optional.of(other), firstAnswerOn);
    }
}
