package org.massline.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Saying;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.InboxFilter;
import org.massline.model.Muting;
import org.massline.model.Page;
import org.massline.model.Period;
import org.massline.model.Preferences;
import org.massline.model.ReceiptCode;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;

/**
 * A fact that a decision asks for before it is taken.
 *
 * @param <A> the answer
 */
public sealed interface Need<A> {
    /** Of the board. */
    sealed interface OfBoard<A> extends Need<A> permits BoardNeed {}

    /**
     * The number of the suggestion about to be sent; asking takes it. Empty while the person is muted or has to pause: a number that
     * nobody has would tell that they tried.
     */
    record NextNumber() implements Need<Optional<SuggestionNumber>> {}

    /** Whether, and until when, the person can send none. */
    record OwnMuting() implements Need<Optional<Muting>> {}

    /** Whether, and for how long, no suggestion is taken of the person, since so many were. */
    record OwnPause() implements Need<Optional<Pause>> {}

    /** Whether, and for how long, nothing that the person writes in threads is taken, since so much was. */
    record OwnNotesPause() implements Need<Optional<Pause>> {}

    /**
     * The person's own suggestions, newest first.
     *
     * @param page counted from 0
     * @param size how many to a page
     */
    record OwnSuggestions(int page, int size) implements Need<Page<Suggestion>> {}

    /** One of the person's own suggestions, or the one whose receipt is open; empty if it is not theirs or not there. */
    record OwnSuggestion(SuggestionNumber number) implements Need<Optional<Dossier>> {}

    /** Like {@link OwnSuggestion}, and nobody else changes it before this decision is carried out. */
    record OwnToChange(SuggestionNumber number) implements Need<Optional<Dossier>> {}

    /** The code of the receipt that is about to be given, made and hashed before the transaction began. */
    record FreshReceipt() implements Need<ReceiptCode> {}

    /** The suggestion of this receipt; empty for a wrong code, and for one too many. */
    record OfReceipt(ReceiptCode code) implements Need<Optional<Dossier>> {}

    /** What the person wants to be told unasked. */
    record OwnPreferences() implements Need<Preferences> {}

    /** How many of the person's own suggestions somebody is working on. */
    record OwnBeingActedOn() implements Need<Integer> {}

    /** Any suggestion; the decision checks the right to see it. */
    record AnySuggestion(SuggestionNumber number) implements Need<Optional<Dossier>> {}

    /** Like {@link AnySuggestion}, and nobody else changes it before this decision is carried out. */
    record SuggestionToChange(SuggestionNumber number) implements Need<Optional<Dossier>> {}

    /** The id of a deed about to be done; asking takes it. */
    record NextDeed() implements Need<Long> {}

    /** How the suggestion of a deed that this cadre did will stand once that is undone; empty if it cannot be undone. */
    record UndoableDeed(long deed, CadreId by) implements Need<Optional<Dossier>> {}

    /**
     * Open suggestions, oldest target first.
     *
     * @param topics all of whose suggestions are seen
     * @param assignee sees what is assigned to them beside these
     * @param page counted from 0
     * @param size how many to a page
     */
    record Inbox(Set<TopicId> topics, Optional<CadreId> assignee, InboxFilter filter, int page, int size)
            implements Need<Page<Suggestion>> {
        public Inbox {
            topics = Set.copyOf(topics);
        }
    }

    /**
     * A page of the suggestions that have all of these words, in their text, their thread or their outcome, newest first.
     *
     * @param topics all of whose suggestions are seen
     * @param assignee sees what is assigned to them beside these
     * @param page counted from 0
     * @param size how many to a page
     */
    record Found(String words, Set<TopicId> topics, Optional<CadreId> assignee, int page, int size)
            implements Need<Page<Suggestion>> {
        public Found {
            topics = Set.copyOf(topics);
        }
    }

    /**
     * The suggestions alike this one that are open, or were done or declined since a day; the most alike first.
     *
     * @param topics all of whose suggestions are seen
     * @param assignee sees what is assigned to them beside these
     */
    record Alike(
            SuggestionNumber number, Set<TopicId> topics, Optional<CadreId> assignee, LocalDate closedSince, int most)
            implements Need<List<Suggestion>> {
        public Alike {
            topics = Set.copyOf(topics);
        }
    }

    /**
     * What was done, newest first.
     *
     * @param number empty for whatever it concerned
     * @param page counted from 0
     * @param size how many to a page
     */
    record AuditLog(Optional<SuggestionNumber> number, int page, int size) implements Need<AuditPage> {}

    /** What this code grants; empty if it is unknown, used or expired. */
    record InvitationFor(String code) implements Need<Optional<Invitation>> {}

    /** Whether this is the code that lets people in. */
    record AccessGranted(String code) implements Need<Boolean> {}

    /** A code that nobody can guess: 22 characters of base64url, 128 bits. */
    record FreshCode() implements Need<String> {}

    record Cadres() implements Need<List<Cadre>> {}

    /** Everything that is stored about the person, as a readable UTF-8 text. */
    record PersonalData() implements Need<String> {}

    /**
     * A page of a digest's desk, with the suggestions as they are now.
     *
     * @param visible all topics of which whoever asks may see something there; the place may ask for one of them
     */
    record Desk(DeskPlace place, Set<TopicId> visible, DeskOwner owner) implements Need<DeskPage> {
        public Desk {
            visible = Set.copyOf(visible);
        }
    }

    /** What lies around a suggestion on a digest's desk; nothing, if there is no such suggestion. */
    record DeskAround(DeskPlace place, Set<TopicId> visible, DeskOwner owner, SuggestionNumber number)
            implements Need<DeskPage.Around> {
        public DeskAround {
            visible = Set.copyOf(visible);
        }
    }

    /**
     * The effect report of a period, as it is sent.
     *
     * @param topic that was asked for; empty for all
     * @param topics that it is about
     * @param readable those of them whose suggestions the reader may read, too
     */
    record EffectReport(
            CadreId reader, Period period, Optional<TopicId> topic, Set<TopicId> topics, Set<TopicId> readable)
            implements Need<List<Saying>> {
        public EffectReport {
            topics = Set.copyOf(topics);
            readable = Set.copyOf(readable);
        }
    }

    /** The bulletin that a cadre is composing. */
    record BulletinDraft(CadreId cadre) implements Need<Optional<Bulletin>> {}

    /** A bulletin; the decision checks the right to see it. */
    record BulletinOf(BulletinId id) implements Need<Optional<Bulletin>> {}

    /** Bulletins that were sent or are, newest first. */
    record SentBulletins(int most) implements Need<List<Bulletin>> {}

    /**
     * Finished suggestions that are in no bulletin yet.
     *
     * @param topics all of whose may be shown
     * @param published of which topics those on the board may be shown, as they stand there
     */
    record BulletinChoices(Set<TopicId> topics, Set<TopicId> published, int page) implements Need<BulletinChoice.Page> {
        public BulletinChoices {
            topics = Set.copyOf(topics);
            published = Set.copyOf(published);
        }
    }

    /** A finished suggestion; the decision checks the right to see it. */
    record BulletinChoiceOf(SuggestionNumber number) implements Need<Optional<BulletinChoice>> {}

    /** Whether the school has a channel for bulletins. */
    record HasChannel() implements Need<Boolean> {}

    /** How many people there are to whom a bulletin may go. */
    record CountOfPeople() implements Need<Integer> {}

    /** The cadre's digest of the week so far, as it would be sent now. */
    record DigestPreview(CadreId cadre) implements Need<List<Saying>> {}
}
