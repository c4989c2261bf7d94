package org.massline.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Attachment;
import org.massline.model.Inquiry;
import org.massline.model.Stand;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Workflow;
import org.massline.model.Workflow.Step;

/** What a cadre does with a suggestion. {@link org.massline.model.Workflow} says when, and what becomes of its status. */
public sealed interface Deed {
    /** The step of the workflow that it is; assigning is none, nor is what goes before everybody. */
    default Optional<Step> step() {
        return switch (this) {
            case Acknowledge acknowledge -> Optional.of(Step.ACKNOWLEDGE);
            case Promise promise -> Optional.of(Step.PROMISE);
            case Reply reply -> Optional.of(Step.REPLY);
            case AnswerPoint answer -> Optional.of(Step.REPLY);
            case Ask ask -> Optional.of(Step.ASK);
            case Done done -> Optional.of(Step.DONE);
            case Decline decline -> Optional.of(Step.DECLINE);
            case Merge merge -> Optional.of(Step.MERGE);
            // Whoever hears of a plan or a question knows that somebody has read what they sent.
            case Inquire inquire -> Optional.of(Step.ASK);
            case Assign assign -> Optional.empty();
            case Publish publish -> Optional.empty();
            case Unpublish unpublish -> Optional.empty();
        };
    }

    /** Whether it can be done with what stands so. */
    default boolean isPossible(Status status) {
        return switch (this) {
            case Publish publish -> status.isForEverybody();
            case Unpublish unpublish -> true;
            case Assign assign -> status.isOpen();
            case Inquire inquire -> status.isOpen();
            case Acknowledge _, Promise _, Reply _, AnswerPoint _, Ask _, Done _, Decline _, Merge _ ->
                step().flatMap(step -> Workflow.after(status, step)).isPresent();
        };
    }

    /**
     * How the suggestion stands after it.
     *
     * @throws IllegalStateException if the workflow does not allow it
     */
    default Stand after(Stand before, LocalDate on) {
        if (!isPossible(before.status())) {
            throw new IllegalStateException("what is " + before.status().stored() + " knows no "
                    + getClass().getSimpleName());
        }
        Stand moved = step().flatMap(step -> Workflow.after(before.status(), step))
                .map(status -> before.moved(status, on).answered(on))
                .orElse(before);
        return switch (this) {
            case Promise(LocalDate day, Optional<String> reason) -> moved.promised(day);
            case Done(String outcome) -> moved.withOutcome(outcome);
            case Decline(String outcome) -> moved.withOutcome(outcome);
            case Merge(SuggestionNumber into) -> moved.mergedInto(into);
            case Assign(Receiver to, String note) ->
                moved.assigned(to.cadre(), to.topic().orElse(before.topic()));
            case Acknowledge acknowledge -> moved;
            case Reply reply -> moved;
            case AnswerPoint answer -> moved;
            case Ask ask -> moved;
            case Inquire inquire -> moved;
            case Publish publish -> moved;
            case Unpublish unpublish -> moved;
        };
    }

    record Acknowledge() implements Deed {}

    /**
     * In progress, to be finished by that day.
     *
     * @param reason why an earlier promise is moved; empty for the first
     */
    record Promise(LocalDate day, Optional<String> reason) implements Deed {}

    /** Words or files in the thread. */
    record Reply(String text, List<Attachment> attachments) implements Deed {
        public Reply {
            attachments = List.copyOf(attachments);
        }
    }

    /** Words in the thread that wait for the contributor's answer. */
    record Ask(String text, List<Attachment> attachments) implements Deed {
        public Ask {
            attachments = List.copyOf(attachments);
        }
    }

    /** Words to one of the points that the suggestion makes. */
    record AnswerPoint(int item, String text) implements Deed {}

    record Done(String outcome) implements Deed {}

    record Decline(String outcome) implements Deed {}

    /**
     * Somebody else's from now on.
     *
     * @param to of a cadre the topic stays the same; of a topic it is nobody's in particular
     * @param note for those who get it; empty for none
     */
    record Assign(Receiver to, String note) implements Deed {}

    /** It becomes a part of another one. */
    record Merge(SuggestionNumber into) implements Deed {}

    /**
     * Everybody reads it from now on.
     *
     * @param text without what could identify somebody; the original stays as it is
     */
    record Publish(String text) implements Deed {}

    /** All who wait for the outcome are asked something. */
    record Inquire(Inquiry.Wording wording) implements Deed {}

    /** It is taken off the board. */
    record Unpublish() implements Deed {}
}
