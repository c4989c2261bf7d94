package org.massline.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Attachment;
import org.massline.chat.Saying;
import org.massline.model.Appearance;
import org.massline.model.CadreId;
import org.massline.model.Course;
import org.massline.model.DigestTime;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Point;
import org.massline.model.Preferences;
import org.massline.model.Role;
import org.massline.model.Signature;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.model.Verdict;

/** What a decision changes, beside where the chat stands. Changes are carried out in order, all or none. */
public sealed interface Change {
    /** On the board. */
    sealed interface OfBoard extends Change permits BoardChange {}

    /**
     * A new suggestion of the person talking.
     *
     * @param points that it makes, if they are to be answered one by one
     */
    record Send(
            SuggestionNumber number,
            TopicId topic,
            Kind kind,
            Signature signature,
            String text,
            List<Attachment> attachments,
            List<Point> points,
            LocalDate receivedOn,
            LocalDate targetOn)
            implements Change {
        public Send {
            attachments = List.copyOf(attachments);
            points = List.copyOf(points);
        }

        /** As it stands once it is sent. */
        public Suggestion suggestion() {
            return new Suggestion(
                    number,
                    topic,
                    kind,
                    Status.RECEIVED,
                    signature,
                    text,
                    receivedOn,
                    targetOn,
                    Optional.empty(),
                    attachments.size(),
                    Course.NEW);
        }
    }

    /** The contributor adds to the thread of their suggestion. */
    record AddNote(SuggestionNumber number, LocalDate on, String text, List<Attachment> attachments) implements Change {
        public AddNote {
            attachments = List.copyOf(attachments);
        }
    }

    /** More files for the latest note in the thread: the rest of its album. */
    record AddToNote(SuggestionNumber number, Attachment attachment) implements Change {}

    /**
     * A cadre does something with a suggestion, whose row was locked when the decision was taken.
     *
     * @param deed from {@link Need.NextDeed}; with it the deed is undone
     */
    record Act(SuggestionNumber number, long deed, CadreId by, Deed what, LocalDate on) implements Change {}

    /** Whoever made it can send none for now, whoever that is. */
    record Mute(SuggestionNumber number, CadreId by, LocalDate on) implements Change {}

    /** They can again, as far as this one is concerned. */
    record LiftMuting(SuggestionNumber number, CadreId by, LocalDate on) implements Change {}

    /** More files for the reply of this deed: the rest of its album. */
    record AddToReply(SuggestionNumber number, CadreId by, Attachment attachment) implements Change {}

    /** What the deed did is put back, and what it would have told is not told. */
    record Undo(long deed, CadreId by, LocalDate on) implements Change {}

    /**
     * Something is told to others than the one talking.
     *
     * @param undoWith the deed with which it is undone: until that cannot be any more, it waits
     */
    record Tell(Audience to, Occasion occasion, Saying saying, Optional<Long> undoWith) implements Change {
        public Tell(Audience to, Occasion occasion, Saying saying) {
            this(to, occasion, saying, Optional.empty());
        }
    }

    /** The contributor's last word on how it ended; 'no' opens it again. */
    record Judge(SuggestionNumber number, Verdict verdict, LocalDate on) implements Change {}

    /** A sentence with the verdict that they gave before. */
    record JudgeInWords(SuggestionNumber number, String words) implements Change {}

    /** What the contributor says of the answer to one of their points. */
    record MarkPoint(SuggestionNumber number, int item, Point.Mark mark) implements Change {}

    record Withdraw(SuggestionNumber number, LocalDate on) implements Change {}

    /** The parts of this one stand for themselves again. */
    record Release(SuggestionNumber whole) implements Change {}

    /**
     * The bot speaks this language to the person from now on.
     *
     * @param language empty to follow the person's Telegram
     */
    record SpeakLanguage(Optional<Language> language) implements Change {}

    /** What the person wants to be told unasked, from now on. */
    record Prefer(Preferences preferences) implements Change {}

    /** How contributors see a cadre from now on. */
    record Appear(CadreId cadre, Appearance appearance) implements Change {}

    /** The person gave the right access code. */
    record Admit() implements Change {}

    /**
     * Everything about the person talking is erased.
     *
     * @param keepTexts leave those that somebody works on, without any link to the person
     */
    record ForgetPerson(boolean keepTexts) implements Change {}

    /** The person talking becomes a cadre; one who is already gains what is granted. Uses up the invitation. */
    record AcceptInvitation(String code, String name) implements Change {}

    record Invite(String code, Role role, Set<TopicId> topics, LocalDate expiresOn) implements Change {
        public Invite {
            topics = Set.copyOf(topics);
        }
    }

    record Assign(TopicId topic, CadreId cadre) implements Change {}

    record Unassign(TopicId topic, CadreId cadre) implements Change {}

    /** The cadres of the topic meet where this is decided, from now on, and nowhere else. */
    record MeetHere(TopicId topic) implements Change {}

    /** The cadres of the topic have no group any more. */
    record MeetNoMore(TopicId topic) implements Change {}

    /** The cadre is one no longer. */
    record Dismiss(CadreId cadre) implements Change {}

    record SetDigestTime(CadreId cadre, DigestTime time) implements Change {}

    /** Something is done with a bulletin. */
    record ForBulletin(BulletinDeed deed) implements Change {}

    /** The bot can no longer reach this chat: what is queued for it is dropped. */
    record MarkUnreachable() implements Change {}
}
