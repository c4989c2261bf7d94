package org.massline.testing;

import java.time.LocalDate;
import java.util.Optional;
import org.massline.model.Course;
import org.massline.model.Kind;
import org.massline.model.Signature;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** An ordinary suggestion: an anonymous problem, without files, received; tests mention what is different. */
public record SampleSuggestion(Suggestion suggestion) {
    public static SampleSuggestion of(long number, Topic topic, String text) {
        LocalDate received = LocalDate.of(2026, 11, 18);
        return new SampleSuggestion(new Suggestion(
                new SuggestionNumber(number),
                topic.id(),
                Kind.PROBLEM,
                Status.RECEIVED,
                new Signature.Anonymous(),
                text,
                received,
                received.plusDays(7),
                Optional.empty(),
                0,
                Course.NEW));
    }

    public SampleSuggestion kind(Kind kind) {
        return with(kind, suggestion.status(), suggestion.signature(), suggestion.attachments());
    }

    public SampleSuggestion status(Status status) {
        return with(suggestion.kind(), status, suggestion.signature(), suggestion.attachments());
    }

    public SampleSuggestion signedBy(String name) {
        return with(suggestion.kind(), suggestion.status(), new Signature.Named(name), suggestion.attachments());
    }

    public SampleSuggestion attachments(int count) {
        return with(suggestion.kind(), suggestion.status(), suggestion.signature(), count);
    }

    /** How many people second it. */
    public SampleSuggestion seconds(int count) {
        Course course = suggestion.course();
        return with(new Course(
                course.revision(),
                course.outcome(),
                course.assignedTo(),
                course.promisedOn(),
                course.mergedInto(),
                course.firstAnswerOn(),
                course.judgement(),
                course.reopened(),
                course.authorMutedOn(),
                count));
    }

    /** What became of it. */
    public SampleSuggestion with(Course course) {
        return new SampleSuggestion(new Suggestion(
                suggestion.number(),
                suggestion.topic(),
                suggestion.kind(),
                suggestion.status(),
                suggestion.signature(),
                suggestion.text(),
                suggestion.receivedOn(),
                suggestion.targetOn(),
                suggestion.closedOn(),
                suggestion.attachments(),
                course));
    }

    /** When it came and until when an answer is due. */
    public SampleSuggestion between(LocalDate receivedOn, LocalDate targetOn) {
        return new SampleSuggestion(new Suggestion(
                suggestion.number(),
                suggestion.topic(),
                suggestion.kind(),
                suggestion.status(),
                suggestion.signature(),
                suggestion.text(),
                receivedOn,
                targetOn,
                suggestion.closedOn(),
                suggestion.attachments(),
                suggestion.course()));
    }

    /** Somebody said that it would be finished by then. */
    public SampleSuggestion promisedOn(LocalDate day) {
        Course course = suggestion.course();
        return following(new Course(
                course.revision(),
                course.outcome(),
                course.assignedTo(),
                Optional.of(day),
                course.mergedInto(),
                course.firstAnswerOn(),
                course.judgement(),
                course.reopened(),
                course.authorMutedOn(),
                course.seconds()));
    }

    /** What became of it. */
    public SampleSuggestion following(Course course) {
        return new SampleSuggestion(new Suggestion(
                suggestion.number(),
                suggestion.topic(),
                suggestion.kind(),
                suggestion.status(),
                suggestion.signature(),
                suggestion.text(),
                suggestion.receivedOn(),
                suggestion.targetOn(),
                suggestion.closedOn(),
                suggestion.attachments(),
                course));
    }

    private SampleSuggestion with(Kind kind, Status status, Signature signature, int attachments) {
        return new SampleSuggestion(new Suggestion(
                suggestion.number(),
                suggestion.topic(),
                kind,
                status,
                signature,
                suggestion.text(),
                suggestion.receivedOn(),
                suggestion.targetOn(),
                suggestion.closedOn(),
                attachments,
                suggestion.course()));
    }
}
