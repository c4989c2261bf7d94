package org.massline.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.massline.chat.Enclosure;
import org.massline.chat.MessageId;
import org.massline.model.BoardList;
import org.massline.model.BulletinId;
import org.massline.model.CadreId;
import org.massline.model.InboxFilter;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Period;
import org.massline.model.Preferences;
import org.massline.model.QuietHours;
import org.massline.model.Role;
import org.massline.model.ShownAs;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.model.Verdict;

/** A button of each kind that there is. */
final class SampleTaps {
    private static final TopicId TOPIC = new TopicId(Long.MAX_VALUE);
    private static final CadreId CADRE = new CadreId(Long.MAX_VALUE);
    private static final SuggestionNumber NUMBER = new SuggestionNumber(Long.MAX_VALUE);
    private static final int REVISION = Integer.MAX_VALUE;
    private static final int MOST_PAGES = 100_000;

    private static final InboxPlace INBOX = InboxPlace.of(
                    new InboxFilter(Optional.of(TOPIC), Optional.of(Status.ACKNOWLEDGED), true, InboxFilter.Hands.MINE))
            .page(MOST_PAGES);
    private static final BulletinId BULLETIN = new BulletinId(Long.MAX_VALUE);
    private static final DeskPlace DESK = new DeskPlace("2026-W53", Optional.of(TOPIC), MOST_PAGES - 1);

    /** Where a deed and the desk share a button, there is no room for numbers larger than any school comes to. */
    private static final DeskPlace CROWDED_DESK =
            new DeskPlace("2026-W53", Optional.of(new TopicId(9_999)), MOST_PAGES - 1);

    private static final SuggestionNumber LARGE = new SuggestionNumber(999_999_999);
    private static final int LATE = 99_999;

    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));

    private static final BoardPlace BOARD =
            new BoardPlace(BoardList.MOST_SECONDED, Optional.of(TOPIC), BoardPlace.MOST_PAGES);

    /** Each tap with its name on buttons that people have in their chats: a name may be added, never changed. */
    static final List<Named> ALL = Stream.of(
                    Stream.of(
                            new Named("topic", new Tap.ChooseTopic(TOPIC)),
                            new Named("topics", new Tap.TopicPage(MOST_PAGES)),
                            new Named("back", new Tap.Back()),
                            new Named("cancel", new Tap.Cancel()),
                            new Named("sign", new Tap.Sign(true)),
                            new Named("sign", new Tap.Sign(false)),
                            new Named("receipt", new ReceiptTap.SignWithReceipt()),
                            new Named("receipt", new ReceiptTap.SendWithReceipt()),
                            new Named("receipt", new ReceiptTap.ShowReceipt()),
                            new Named("receipt", new ReceiptTap.AskDelete(new MessageId(Integer.MAX_VALUE))),
                            new Named("receipt", new ReceiptTap.DeleteHere(new MessageId(Integer.MAX_VALUE))),
                            new Named("change", new Tap.ChangeDraft()),
                            new Named("change-topic", new Tap.ChangeTopic()),
                            new Named("change-text", new Tap.ChangeText()),
                            new Named("change-signing", new Tap.ChangeSigning()),
                            new Named("number", new Tap.NumberPoints(true)),
                            new Named("number", new Tap.NumberPoints(false)),
                            new Named("send", new Tap.Send()),
                            new Named("withdraw-yes", new Tap.ConfirmWithdrawal()),
                            new Named("send-all-the-same", new Tap.SendAllTheSame()),
                            new Named("sought", new Tap.SoughtPage(MOST_PAGES)),
                            new Named("forget-yes", new Tap.ConfirmForget()),
                            new Named("forget-now", new Tap.ForgetNow(true)),
                            new Named("forget-now", new Tap.ForgetNow(false)),
                            new Named("forget-no", new Tap.KeepEverything()),
                            new Named("invite-for", new Tap.InviteFor(TOPIC)),
                            new Named("invite", new Tap.MakeInvitation()),
                            new Named("suggest", new Tap.Suggest()),
                            new Named("resume", new Tap.Resume()),
                            new Named("throw-away", new Tap.ThrowAway()),
                            new Named("bring-back", new Tap.BringBack()),
                            new Named("mine", new Tap.MinePage(MOST_PAGES)),
                            new Named("own", new Tap.OpenOwn(NUMBER)),
                            new Named("note", new Tap.Note(NUMBER)),
                            new Named("withdraw", new Tap.Withdraw(NUMBER)),
                            new Named("speak", new Tap.Speak(Optional.empty())),
                            new Named("open", new Tap.Open(NUMBER)),
                            new Named("inbox", new Tap.InboxPage(InboxPlace.FIRST.page(MOST_PAGES))),
                            new Named("inbox", new Tap.InboxPage(INBOX)),
                            new Named("inbox-topics", new Tap.InboxTopics(INBOX)),
                            new Named("inbox-statuses", new Tap.InboxStatuses(INBOX)),
                            new Named("digest", new Tap.DigestNow()),
                            new Named("desk", new Tap.DeskAt(DESK)),
                            new Named("at", new Tap.DeskEntry(DESK, NUMBER)),
                            new Named("desk-topics", new Tap.DeskTopics(DESK)),
                            new Named("digest-days", new Tap.AskDigestDay()),
                            new Named("digest-hours", new Tap.AskDigestHour()),
                            new Named("digest-at", new Tap.DigestAt(23)),
                            new Named("about", new Tap.Topics()),
                            new Named("about", new Tap.OpenTopic(TOPIC, MOST_PAGES)),
                            new Named("cadres", new Tap.Cadres(MOST_PAGES)),
                            new Named("cadre", new Tap.OpenCadre(CADRE)),
                            new Named("assign", new Tap.Assign(TOPIC, CADRE, true)),
                            new Named("unassign", new Tap.Unassign(TOPIC, CADRE, false)),
                            new Named("meet", new Tap.MeetHere(TOPIC)),
                            new Named("meet-no-more", new Tap.MeetNoMore(TOPIC)),
                            new Named("dismiss", new Tap.AskDismiss(CADRE)),
                            new Named("dismiss-yes", new Tap.Dismiss(CADRE)),
                            new Named("audit", new Tap.Audit(Optional.empty(), 0)),
                            new Named("audit", new Tap.Audit(Optional.of(NUMBER), MOST_PAGES))),
                    Stream.of(
                                    new PreferenceTap.ShowPreferences(),
                                    new PreferenceTap.PreferNews(Preferences.News.OUTCOME),
                                    new PreferenceTap.PreferBulletin(true),
                                    new PreferenceTap.PreferBulletin(false),
                                    new PreferenceTap.NoBulletins(),
                                    new PreferenceTap.AskQuietFrom(),
                                    new PreferenceTap.AskQuietTo(22),
                                    new PreferenceTap.PreferQuiet(QuietHours.NIGHT),
                                    new PreferenceTap.PreferNoQuiet(),
                                    new PreferenceTap.PreferAtOnce(Preferences.AtOnce.EVERYTHING),
                                    new PreferenceTap.AskAppearance(),
                                    new PreferenceTap.AppearAs(ShownAs.OFFICE))
                            .map(tap -> new Named("prefer", tap)),
                    Stream.of(
                                    new BoardTap.BoardAt(BOARD),
                                    new BoardTap.BoardTopics(BoardPlace.FIRST),
                                    new BoardTap.SearchBoard(),
                                    new BoardTap.OpenEntry(NUMBER, BOARD),
                                    new BoardTap.Second(NUMBER, BOARD),
                                    new BoardTap.TakeBack(NUMBER, BOARD),
                                    new BoardTap.SayInOwnWords(NUMBER),
                                    new BoardTap.SayDraft(NUMBER),
                                    new BoardTap.SecondInstead(NUMBER),
                                    new BoardTap.MineIsDifferent(),
                                    new BoardTap.SuggestWords())
                            .map(tap -> new Named("board", tap)),
                    Arrays.stream(Verdict.values())
                            .map(verdict -> new Named("verdict", new VerdictTap.Judge(NUMBER, verdict))),
                    Stream.of(
                                    new DeedTap.Acknowledge(NUMBER, REVISION),
                                    new DeedTap.AskDay(NUMBER, REVISION),
                                    new DeedTap.PromiseOn(NUMBER, REVISION, LocalDate.of(2028, 2, 29)),
                                    new DeedTap.Reply(NUMBER, REVISION),
                                    new DeedTap.Ask(NUMBER, REVISION),
                                    new DeedTap.Done(NUMBER, REVISION),
                                    new DeedTap.Decline(NUMBER, REVISION),
                                    new DeedTap.Take(NUMBER, REVISION),
                                    new DeedTap.AskCadre(NUMBER, REVISION, MOST_PAGES),
                                    new DeedTap.AskTopic(NUMBER, REVISION, MOST_PAGES),
                                    new DeedTap.AskNote(NUMBER, REVISION, Receiver.of(CADRE)),
                                    new DeedTap.AssignTo(NUMBER, REVISION, Receiver.of(TOPIC)),
                                    new DeedTap.AskWhole(NUMBER, REVISION),
                                    new DeedTap.MergeInto(NUMBER, REVISION, NUMBER),
                                    new DeedTap.AskMute(NUMBER, REVISION),
                                    new DeedTap.Mute(NUMBER, REVISION),
                                    new DeedTap.Lift(NUMBER, REVISION),
                                    new DeedTap.Undo(NUMBER, REVISION, 1L << 50))
                            .map(deed -> new Named("do", deed)),
                    Stream.of(
                                    new DeedTap.Acknowledge(LARGE, LATE),
                                    new DeedTap.AskDay(LARGE, LATE),
                                    new DeedTap.PromiseOn(LARGE, LATE, LocalDate.of(2028, 2, 29)),
                                    new DeedTap.Ask(LARGE, LATE),
                                    new DeedTap.AskTopic(LARGE, LATE, MOST_PAGES),
                                    new DeedTap.AssignTo(LARGE, LATE, Receiver.of(new CadreId(99_999))),
                                    new DeedTap.MergeInto(LARGE, LATE, LARGE),
                                    new DeedTap.Undo(LARGE, LATE, 1L << 33))
                            .map(deed -> new Named("on", new Tap.DeskDeed(CROWDED_DESK, deed))),
                    PublicTaps.all().map(tap -> new Named(tap instanceof AnswerTap ? "answer" : "public", tap)),
                    Stream.of(
                            new Named("send-outcome", new Tap.SendOutcome()),
                            new Named("take-up", new Tap.TakeUpAgain())),
                    Stream.of(new Named("verdict", new VerdictTap.AddWords(NUMBER))),
                    Stream.of(
                                    new PointTap.MarkPoint(NUMBER, 20, true, true),
                                    new PointTap.MarkPoint(NUMBER, 20, false, false),
                                    new PointTap.PickPoint(NUMBER),
                                    new PointTap.AnswerPoint(NUMBER, 20))
                            .map(tap -> new Named("point", tap)),
                    Stream.of(
                                    new ReportTap.ShowReport(NOVEMBER, Optional.empty()),
                                    new ReportTap.ShowReport(NOVEMBER, Optional.of(TOPIC)),
                                    new ReportTap.SendReportFile(Enclosure.Kind.XLSX, NOVEMBER, Optional.of(TOPIC)),
                                    new ReportTap.SendReportFile(Enclosure.Kind.AGENDA, NOVEMBER, Optional.of(TOPIC)))
                            .map(tap -> new Named("report", tap)),
                    Stream.of(
                                    new BulletinTap.ShowDraft(),
                                    new BulletinTap.PickPage(0),
                                    new BulletinTap.Pick(NUMBER, MOST_PAGES),
                                    new BulletinTap.ShowPair(NUMBER),
                                    new BulletinTap.WordSaid(NUMBER),
                                    new BulletinTap.WordDid(NUMBER),
                                    new BulletinTap.TakeOut(NUMBER),
                                    new BulletinTap.WordHeading(),
                                    new BulletinTap.ToChannel(false),
                                    new BulletinTap.AskDiscard(),
                                    new BulletinTap.Discard(),
                                    new BulletinTap.Look(),
                                    new BulletinTap.SendOut(Integer.MAX_VALUE),
                                    new BulletinTap.ShowProgress(BULLETIN),
                                    new BulletinTap.Pause(BULLETIN),
                                    new BulletinTap.GoOn(BULLETIN),
                                    new BulletinTap.AskStop(BULLETIN),
                                    new BulletinTap.Stop(BULLETIN),
                                    new BulletinTap.ToChannel(true))
                            .map(tap -> new Named("bulletin", tap)),
                    Arrays.stream(Kind.values()).map(kind -> new Named("kind", new Tap.ChooseKind(kind))),
                    Arrays.stream(Role.values()).map(role -> new Named("invite-as", new Tap.InviteAs(role))),
                    Arrays.stream(Language.values())
                            .map(language -> new Named("speak", new Tap.Speak(Optional.of(language)))),
                    Arrays.stream(DayOfWeek.values()).map(day -> new Named("digest-on", new Tap.DigestOn(day))))
            .flatMap(each -> each)
            .toList();

    private SampleTaps() {}

    record Named(String name, Tap tap) {}
}
