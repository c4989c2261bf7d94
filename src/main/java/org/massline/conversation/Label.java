package org.massline.conversation;

import java.time.DayOfWeek;
import org.massline.chat.NearDay;
import org.massline.chat.Phrase;
import org.massline.model.BoardList;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Preferences;
import org.massline.model.Role;
import org.massline.model.ShownAs;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.Verdict;

/** What stands on buttons. A family with a file of its own extends this. */
public interface Label extends Phrase {
    record Suggest() implements Label {}

    record TopicName(Topic topic) implements Label {}

    record NotSure() implements Label {}

    record PreviousPage() implements Label {}

    record NextPage() implements Label {}

    record Back() implements Label {}

    record Cancel() implements Label {}

    record KindChoice(Kind kind) implements Label {}

    record KindChosen(Kind kind) implements Label {}

    record Anonymous() implements Label {}

    record WithMyName() implements Label {}

    record Send() implements Label {}

    record Change() implements Label {}

    record ChangeTopic() implements Label {}

    record ChangeText() implements Label {}

    /** Straight from the preview. */
    record ChangeWords() implements Label {}

    record ChangeSigning() implements Label {}

    record BringBack() implements Label {}

    record Continue() implements Label {}

    record ThrowAway() implements Label {}

    record SuggestionTitle(SuggestionNumber number, String text) implements Label {}

    record ToMine() implements Label {}

    record AddNote() implements Label {}

    record OpenOwn() implements Label {}

    record Answer() implements Label {}

    record SendAllTheSame() implements Label {}

    record Withdraw() implements Label {}

    // On the board.

    record BoardListChoice(BoardList list) implements Label {}

    record BoardListChosen(BoardList list) implements Label {}

    record SearchBoard() implements Label {}

    record SuggestWords() implements Label {}

    record ToBoard() implements Label {}

    record Second() implements Label {}

    record SecondNumber(SuggestionNumber number) implements Label {}

    record TakeBack() implements Label {}

    record SayInOwnWords() implements Label {}

    record UseDraft() implements Label {}

    record MineIsDifferent() implements Label {}

    record YesWithdraw() implements Label {}

    record AsInTelegram() implements Label {}

    record LanguageName(Language language) implements Label {}

    record YesForget() implements Label {}

    record ForgetAll() implements Label {}

    record ForgetButLeaveTexts() implements Label {}

    record KeepEverything() implements Label {}

    record OpenPrivately() implements Label {}

    record OpenNumber(SuggestionNumber number) implements Label {}

    record VerdictChoice(Verdict verdict) implements Label {}

    record AddWords() implements Label {}

    record WithoutWords() implements Label {}

    record NewsChoice(Preferences.News news) implements Label {}

    record NewsChosen(Preferences.News news) implements Label {}

    record BulletinOn() implements Label {}

    record BulletinOff() implements Label {}

    record QuietHours() implements Label {}

    record NoQuietHours() implements Label {}

    record AtOnceChoice(Preferences.AtOnce atOnce) implements Label {}

    record AtOnceChosen(Preferences.AtOnce atOnce) implements Label {}

    record HowSeen() implements Label {}

    record ShownAsChoice(ShownAs shownAs) implements Label {}

    record ShownAsChosen(ShownAs shownAs) implements Label {}

    record Acknowledge() implements Label {}

    record InProgress() implements Label {}

    record Reply() implements Label {}

    record Ask() implements Label {}

    record Done() implements Label {}

    record Decline() implements Label {}

    record Undo() implements Label {}

    record Day(NearDay day) implements Label {}

    record DigestNow() implements Label {}

    record DigestDay() implements Label {}

    record DigestHour() implements Label {}

    record DayName(DayOfWeek day) implements Label {}

    record HourName(String hour) implements Label {}

    record RoleChoice(Role role) implements Label {}

    record RoleChosen(Role role) implements Label {}

    record Assigned(String name) implements Label {}

    record NotAssigned(String name) implements Label {}

    record TopicChosen(Topic topic) implements Label {}

    record TopicNotChosen(Topic topic) implements Label {}

    record MakeInvitation() implements Label {}

    record CadreName(String name) implements Label {}

    record Dismiss() implements Label {}

    record YesDismiss() implements Label {}

    record ToTopics() implements Label {}

    record ToCadres() implements Label {}

    record ToInbox() implements Label {}

    /** Composing and sending a bulletin. */
    record PickSuggestions() implements Label {}

    record PickMore() implements Label {}

    record NumberNotTaken(SuggestionNumber number) implements Label {}

    record NumberTaken(SuggestionNumber number) implements Label {}

    record EditNumber(SuggestionNumber number) implements Label {}

    record BulletinHeading() implements Label {}

    record WordSaid() implements Label {}

    record WordDid() implements Label {}

    record TakeOut() implements Label {}

    record ToBulletin() implements Label {}

    record ChannelOn() implements Label {}

    record ChannelOff() implements Label {}

    record PreviewBulletin() implements Label {}

    record ThrowAwayForGood() implements Label {}

    record SendBulletin() implements Label {}

    record Pause() implements Label {}

    record GoOn() implements Label {}

    record StopForGood() implements Label {}

    record YesStop() implements Label {}

    record BulletinOnItsWay(int settled, int people) implements Label {}

    record NotForMe() implements Label {}

    /** On the desk of a digest. */
    record PreviousEntry() implements Label {}

    record NextEntry() implements Label {}

    record ToDesk() implements Label {}

    /** In a message of its own. */
    record OpenAlone() implements Label {}

    /** The same, of one that has files, which come then, too. */
    record OpenWithFiles() implements Label {}

    record OverdueCount(int count) implements Label {}

    record ReceivedCount(int count) implements Label {}

    record OpenCount(int count) implements Label {}

    record ByTopic() implements Label {}

    record AllTopics() implements Label {}

    // The filters of the inbox.

    record OnlyOverdue() implements Label {}

    record OnlyOverdueChosen() implements Label {}

    record OnlyMine() implements Label {}

    record OnlyMineChosen() implements Label {}

    record OnlyNobodys() implements Label {}

    record OnlyNobodysChosen() implements Label {}

    record FilterAnyTopic() implements Label {}

    record FilterTopic(Topic topic) implements Label {}

    record FilterAnyStatus() implements Label {}

    record FilterStatus(Status status) implements Label {}

    record AnyStatus() implements Label {}

    record StatusName(Status status) implements Label {}

    record ReportTable() implements Label {}

    record ReportCsv() implements Label {}

    record ReportAgenda() implements Label {}

    record ReportDays(int days) implements Label {}

    record ReportQuarter() implements Label {}

    record ReportYear() implements Label {}
}
