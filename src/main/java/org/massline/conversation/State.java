package org.massline.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.model.InquiryId;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.model.Verdict;

/**
 * What the bot waits for. The draft is not part of it, so that no step can lose it.
 *
 * <p>The simple names are stored; see the codec of the {@code turn} room before renaming one.
 */
public sealed interface State {
    /** Whether it leads from a contributor to this suggestion of theirs. */
    default boolean leadsToOwn(SuggestionNumber number) {
        return switch (this) {
            case Noting noting -> noting.number().equals(number);
            case Noted noted -> noted.number().equals(number);
            case ConfirmingTelling telling -> telling.asked().leadsToOwn(number);
            case ConfirmingWithdrawal withdrawal -> withdrawal.number().equals(number);
            case Judging judging -> judging.number().equals(number);
            case State other -> false;
        };
    }

    /** Where something goes before everybody. */
    sealed interface InPublic extends State permits PublicState {}

    /** Nothing: whatever is typed begins a suggestion. */
    record Idle() implements State {}

    /**
     * The topic of the draft.
     *
     * @param page counted from 0
     */
    record ChoosingTopic(int page) implements State {}

    /** The first words of the draft. */
    record Writing() implements State {}

    /**
     * Whether one of these on the board says it already.
     *
     * @param alike as they were shown
     */
    record Comparing(List<Alike> alike) implements State {
        public Comparing {
            alike = List.copyOf(alike);
        }
    }

    /** An entry of the board that is like a draft. */
    record Alike(SuggestionNumber number, String excerpt) {}

    /** The kind of the draft, and whether it goes with a name. */
    record Signing() implements State {}

    /** The decision to send the draft as it was shown. */
    record Previewing() implements State {}

    /** What to change in the draft that was shown. */
    record Changing() implements State {}

    /** What to look for on the board. */
    record Searching() implements State {}

    /** Like {@link Idle}, but what was looked for on the board may yet become a suggestion. */
    record Found(String words) implements State {}

    /** Like {@link Idle}, but a cadre looks through what has these words. */
    record Sought(String words) implements State {}

    /** The code of a receipt. */
    record AskingReceipt() implements State {}

    /** What a contributor is asked for after they sent a suggestion: words for those who read it. */
    sealed interface AsksWords extends State permits Noting, Judging, AddingToAnswer {}

    /** A note to a suggestion already sent. */
    record Noting(SuggestionNumber number) implements AsksWords {}

    /** Like {@link Idle}, but the remaining items of this album belong to the note just added. */
    record Noted(SuggestionNumber number, String album) implements State {}

    /**
     * Whether something that may tell who sent it goes to those who read it, without a name, all the same.
     *
     * @param asked what it answers
     * @param said held like a draft, so that it may be edited and more may follow
     */
    record ConfirmingTelling(AsksWords asked, Draft said) implements State {
        /** The same with this, too. */
        public ConfirmingTelling with(Draft.Part part) {
            return new ConfirmingTelling(asked, said.with(part));
        }
    }

    record ConfirmingWithdrawal(SuggestionNumber number) implements State {}

    /** The first of two questions before everything about the person is erased. */
    record ConfirmingForget() implements State {}

    /**
     * The second one.
     *
     * @param beingActedOn how many of their suggestions somebody is working on
     */
    record ConfirmingForgetAgain(int beingActedOn) implements State {}

    /** A sentence with the verdict that was just given. */
    record Judging(SuggestionNumber number, Verdict verdict) implements AsksWords {}

    /** A sentence with what was just answered to an inquiry. */
    record AddingToAnswer(InquiryId inquiry) implements AsksWords {}

    /** The office by which contributors shall know a cadre. */
    record NamingOffice() implements State {}

    /**
     * Words for the bulletin that a cadre composes.
     *
     * @param number of the suggestion; empty for the heading
     */
    record WordingBulletin(Words words, Optional<SuggestionNumber> number) implements State {
        /** Which words; their names are stored. */
        public enum Words {
            HEADING,
            SAID,
            DID
        }
    }

    /**
     * What a cadre types, or sends, to do something with a suggestion.
     *
     * @param revision of the suggestion when they began: what somebody did since is not overwritten
     */
    record Acting(SuggestionNumber number, int revision, Wanted wanted) implements State {
        /** For what. */
        public enum Wanted {
            REPLY,
            QUESTION,
            DONE,
            DECLINE,
            DAY,
            WHOLE
        }
    }

    /** A note to those to whom a suggestion is about to be assigned. */
    record Assigning(SuggestionNumber number, int revision, Receiver to) implements State {}

    /**
     * What a cadre answers to one of the points of a suggestion.
     *
     * @param excerpt of the point, to ask again
     */
    record AnsweringPoint(SuggestionNumber number, int item, String excerpt) implements State {}

    /** Why a day that was promised is moved. */
    record Explaining(SuggestionNumber number, int revision, LocalDate day) implements State {}

    /**
     * The decision to send an outcome as it was shown.
     *
     * @param unanswered the points to which nobody said anything so far
     * @param published whether it is on the board, and everybody reads the outcome; earlier versions lack it
     */
    record Concluding(
            SuggestionNumber number,
            int revision,
            boolean done,
            String outcome,
            List<Integer> unanswered,
            boolean published)
            implements State {
        public Concluding {
            // Those of earlier versions lack it.
            unanswered = unanswered == null ? List.of() : List.copyOf(unanswered);
        }
    }

    /** Like {@link Idle}, but an outcome that was typed and not sent may be taken up again. */
    record Stopped(Concluding outcome) implements State {}

    /**
     * Like {@link Idle}, but the remaining items of this album belong to the reply just given.
     *
     * @param question whether it asks something
     */
    record Replied(SuggestionNumber number, String album, long deed, boolean question) implements State {}

    /** What an invitation grants. */
    record Inviting(Role role, Set<TopicId> topics) implements State {
        public Inviting {
            topics = Set.copyOf(topics);
        }
    }
}
