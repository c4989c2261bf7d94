package org.massline.conversation;

import java.time.DayOfWeek;
import java.util.Optional;
import org.massline.model.CadreId;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;

/**
 * What a button means. It carries no power: whoever taps is asked for their right again.
 *
 * <p>{@link TapCodec} writes and reads them; a case that it forgets does not compile. A family of its own file has its own
 * codec beside it.
 */
public sealed interface Tap {
    /** Means something only in the step that showed it; its button carries the dialogue's revision. */
    sealed interface OfStep extends Tap {}

    /** Of steps to which only cadres and administrators come. */
    sealed interface OfOfficeStep extends OfStep {}

    /** The steps in which the board comes in. */
    sealed interface OnBoard extends OfStep permits BoardTap.OfStep {}

    /** The steps of a draft that shall keep no address. */
    sealed interface ByReceipt extends OfStep permits ReceiptTap.OfStep {}

    /** The steps of a cadre that lead before everybody. */
    sealed interface InPublic extends OfOfficeStep permits PublicTap.OfStep {}

    /** Means the same whenever it is tapped. */
    sealed interface Standing extends Tap
            permits Suggest,
                    Resume,
                    ThrowAway,
                    BringBack,
                    MinePage,
                    OpenOwn,
                    Note,
                    Withdraw,
                    Speak,
                    PreferenceTap,
                    BoardTap,
                    ReceiptTap,
                    VerdictTap,
                    AnswerTap,
                    PointTap,
                    ReportTap,
                    OfCadre,
                    OfAdministrator {}

    record ChooseTopic(TopicId topic) implements OfStep {}

    record TopicPage(int page) implements OfStep {}

    record Back() implements OfStep {}

    record Cancel() implements OfStep {}

    record ChooseKind(Kind kind) implements OfStep {}

    record Sign(boolean anonymous) implements OfStep {}

    record ChangeDraft() implements OfStep {}

    record ChangeTopic() implements OfStep {}

    record ChangeText() implements OfStep {}

    record ChangeSigning() implements OfStep {}

    /** The points of the draft shall be numbered, or shall not. */
    record NumberPoints(boolean wanted) implements OfStep {}

    record Send() implements OfStep {}

    record ConfirmWithdrawal() implements OfStep {}

    /** It may go, whatever it tells. */
    record SendAllTheSame() implements OfStep {}

    record ConfirmForget() implements OfStep {}

    /**
     * The last word on being forgotten.
     *
     * @param keepTexts leave those that somebody works on
     */
    record ForgetNow(boolean keepTexts) implements OfStep {}

    record KeepEverything() implements OfStep {}

    /** The outcome as it was shown. */
    record SendOutcome() implements OfOfficeStep {}

    /**
     * Of what was looked for.
     *
     * @param page counted from 0
     */
    record SoughtPage(int page) implements OfOfficeStep {}

    /** The outcome that was typed and not sent. */
    record TakeUpAgain() implements OfOfficeStep {}

    /** What an invitation grants. */
    record InviteAs(Role role) implements OfOfficeStep {}

    /** An invitation's topic, put in or taken out. */
    record InviteFor(TopicId topic) implements OfOfficeStep {}

    record MakeInvitation() implements OfOfficeStep {}

    record Suggest() implements Standing {}

    /** Go on with the draft. */
    record Resume() implements Standing {}

    record ThrowAway() implements Standing {}

    record BringBack() implements Standing {}

    record MinePage(int page) implements Standing {}

    record OpenOwn(SuggestionNumber number) implements Standing {}

    record Note(SuggestionNumber number) implements Standing {}

    record Withdraw(SuggestionNumber number) implements Standing {}

    /**
     * Speak to me in this language.
     *
     * @param language empty for that of the person's Telegram
     */
    record Speak(Optional<Language> language) implements Standing {}

    /** For cadres; a former one is told that it is so. */
    sealed interface OfCadre extends Standing
            permits Open,
                    InboxPage,
                    InboxTopics,
                    InboxStatuses,
                    OfDesk,
                    DigestNow,
                    AskDigestDay,
                    AskDigestHour,
                    DigestOn,
                    DigestAt,
                    BulletinTap,
                    PublicTap,
                    DeedTap,
                    PointTap.OfCadre {}

    record Open(SuggestionNumber number) implements OfCadre {}

    record InboxPage(InboxPlace place) implements OfCadre {}

    /** Which topic the inbox shall show alone. */
    record InboxTopics(InboxPlace place) implements OfCadre {}

    /** Where those stand that the inbox shall show alone. */
    record InboxStatuses(InboxPlace place) implements OfCadre {}

    /** What the week has brought so far. */
    record DigestNow() implements OfCadre {}

    record AskDigestDay() implements OfCadre {}

    record AskDigestHour() implements OfCadre {}

    record DigestOn(DayOfWeek day) implements OfCadre {}

    record DigestAt(int hour) implements OfCadre {}

    /** On the desk of a digest, where a suggestion is worked on in the message that lists it. */
    sealed interface OfDesk extends OfCadre {}

    record DeskAt(DeskPlace place) implements OfDesk {}

    record DeskEntry(DeskPlace place, SuggestionNumber number) implements OfDesk {}

    /** Something is done with a suggestion that lies open there. */
    record DeskDeed(DeskPlace place, DeedTap deed) implements OfDesk {}

    /** From which topics one may be chosen. */
    record DeskTopics(DeskPlace place) implements OfDesk {}

    /** For administrators. */
    sealed interface OfAdministrator extends Standing {}

    record Topics() implements OfAdministrator {}

    /**
     * Who answers for a topic.
     *
     * @param page of all cadres, counted from 0
     */
    record OpenTopic(TopicId topic, int page) implements OfAdministrator {}

    record Cadres(int page) implements OfAdministrator {}

    record OpenCadre(CadreId cadre) implements OfAdministrator {}

    /**
     * Who answers for what.
     *
     * @param fromTopic whether the topic's page shows the button, or the cadre's
     */
    record Assign(TopicId topic, CadreId cadre, boolean fromTopic) implements OfAdministrator {}

    /** See {@link Assign}. */
    record Unassign(TopicId topic, CadreId cadre, boolean fromTopic) implements OfAdministrator {}

    /** The cadres of a topic meet in the group in which this is tapped, from now on. */
    record MeetHere(TopicId topic) implements OfAdministrator {}

    /** They meet there no longer. */
    record MeetNoMore(TopicId topic) implements OfAdministrator {}

    record AskDismiss(CadreId cadre) implements OfAdministrator {}

    /**
     * What was done.
     *
     * @param number only with this suggestion
     * @param page counted from 0
     */
    record Audit(Optional<SuggestionNumber> number, int page) implements OfAdministrator {}

    record Dismiss(CadreId cadre) implements OfAdministrator {}
}
