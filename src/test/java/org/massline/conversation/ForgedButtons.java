package org.massline.conversation;

import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.massline.chat.Enclosure;
import org.massline.chat.MessageId;
import org.massline.model.CadreId;
import org.massline.model.Inquiry;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Period;
import org.massline.model.Preferences;
import org.massline.model.QuietHours;
import org.massline.model.Role;
import org.massline.model.ShownAs;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;
import org.massline.testing.PaperBoard;
import org.massline.testing.PaperBulletins;

/** A button of each kind that there is, as anybody can forge it. */
final class ForgedButtons {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));

    private static final Inquiry.Wording PLAN = new Inquiry.Wording(Inquiry.Kind.PLAN, "SOUP", List.of());

    private ForgedButtons() {}

    /** A button, and the state in which it is shown. */
    record Shown(Tap tap, State state) {}

    /** One of each, by its simple name. */
    static Map<String, Shown> all(SuggestionNumber number, CadreId cadre) {
        State idle = new State.Idle();
        State signing = new State.Signing();
        State comparing = new State.Comparing(List.of(new State.Alike(number, "Warm soup")));
        State changing = new State.Changing();
        State previewing = new State.Previewing();
        State telling = new State.ConfirmingTelling(
                new State.Noting(number),
                Draft.EMPTY.with(new Draft.Part(new MessageId(1), "SECRET", Optional.empty(), Optional.empty())));
        State inviting = new State.Inviting(Role.CADRE, Set.of(CANTEEN.id()));
        return Stream.of(
                        new Shown(new Tap.ChooseTopic(CANTEEN.id()), new State.ChoosingTopic(0)),
                        new Shown(new Tap.TopicPage(0), new State.ChoosingTopic(0)),
                        new Shown(new Tap.Back(), signing),
                        new Shown(new Tap.Cancel(), signing),
                        new Shown(new Tap.ChooseKind(Kind.PRAISE), signing),
                        new Shown(new Tap.Sign(true), signing),
                        new Shown(new ReceiptTap.SignWithReceipt(), signing),
                        new Shown(new ReceiptTap.SendWithReceipt(), previewing),
                        new Shown(new ReceiptTap.ShowReceipt(), idle),
                        new Shown(new ReceiptTap.AskDelete(new MessageId(1)), idle),
                        new Shown(new ReceiptTap.DeleteHere(new MessageId(1)), idle),
                        new Shown(new Tap.ChangeDraft(), previewing),
                        new Shown(new Tap.ChangeTopic(), changing),
                        new Shown(new Tap.ChangeText(), changing),
                        new Shown(new Tap.ChangeSigning(), changing),
                        new Shown(new Tap.Send(), previewing),
                        new Shown(new Tap.NumberPoints(true), previewing),
                        new Shown(new Tap.ConfirmWithdrawal(), new State.ConfirmingWithdrawal(number)),
                        new Shown(new Tap.SendAllTheSame(), telling),
                        new Shown(new Tap.ConfirmForget(), new State.ConfirmingForget()),
                        new Shown(new Tap.ForgetNow(false), new State.ConfirmingForgetAgain(0)),
                        new Shown(new Tap.KeepEverything(), new State.ConfirmingForget()),
                        new Shown(new Tap.SoughtPage(0), new State.Sought("words")),
                        new Shown(new Tap.InviteAs(Role.ADMINISTRATOR), inviting),
                        new Shown(new Tap.InviteFor(TEACHING.id()), inviting),
                        new Shown(new Tap.MakeInvitation(), inviting),
                        new Shown(new Tap.Suggest(), idle),
                        new Shown(new Tap.Resume(), idle),
                        new Shown(new Tap.ThrowAway(), idle),
                        new Shown(new Tap.BringBack(), idle),
                        new Shown(new Tap.MinePage(0), idle),
                        new Shown(new Tap.OpenOwn(number), idle),
                        new Shown(new Tap.Note(number), idle),
                        new Shown(new Tap.Withdraw(number), idle),
                        new Shown(new BoardTap.BoardAt(BoardPlace.FIRST), idle),
                        new Shown(new BoardTap.BoardTopics(BoardPlace.FIRST), idle),
                        new Shown(new BoardTap.SearchBoard(), idle),
                        new Shown(new BoardTap.OpenEntry(number, BoardPlace.FIRST), idle),
                        new Shown(new BoardTap.Second(number, BoardPlace.FIRST), idle),
                        new Shown(new BoardTap.TakeBack(number, BoardPlace.FIRST), idle),
                        new Shown(new BoardTap.SayInOwnWords(number), idle),
                        new Shown(new BoardTap.SayDraft(number), idle),
                        new Shown(new BoardTap.SecondInstead(number), comparing),
                        new Shown(new BoardTap.MineIsDifferent(), comparing),
                        new Shown(new BoardTap.SuggestWords(), new State.Found("soup")),
                        new Shown(new Tap.Speak(Optional.of(Language.CHINESE)), idle),
                        new Shown(new ReportTap.ShowReport(NOVEMBER, Optional.of(CANTEEN.id())), idle),
                        new Shown(
                                new ReportTap.SendReportFile(Enclosure.Kind.CSV, NOVEMBER, Optional.of(CANTEEN.id())),
                                idle),
                        new Shown(new VerdictTap.Judge(number, Verdict.NO), idle),
                        new Shown(new VerdictTap.AddWords(number), idle),
                        new Shown(new PointTap.MarkPoint(number, 1, false, true), idle),
                        new Shown(new PointTap.PickPoint(number), idle),
                        new Shown(new PointTap.AnswerPoint(number, 1), idle),
                        new Shown(new PreferenceTap.ShowPreferences(), idle),
                        new Shown(new PreferenceTap.PreferNews(Preferences.News.NONE), idle),
                        new Shown(new PreferenceTap.PreferBulletin(false), idle),
                        new Shown(new PreferenceTap.NoBulletins(), idle),
                        new Shown(new BulletinTap.ShowDraft(), idle),
                        new Shown(new BulletinTap.PickPage(0), idle),
                        new Shown(new BulletinTap.Pick(number, 0), idle),
                        new Shown(new BulletinTap.ShowPair(number), idle),
                        new Shown(new BulletinTap.WordSaid(number), idle),
                        new Shown(new BulletinTap.WordDid(number), idle),
                        new Shown(new BulletinTap.TakeOut(number), idle),
                        new Shown(new BulletinTap.WordHeading(), idle),
                        new Shown(new BulletinTap.ToChannel(false), idle),
                        new Shown(new BulletinTap.AskDiscard(), idle),
                        new Shown(new BulletinTap.Discard(), idle),
                        new Shown(new BulletinTap.Look(), idle),
                        new Shown(new BulletinTap.SendOut(PaperBulletins.REVISION), idle),
                        new Shown(new BulletinTap.ShowProgress(PaperBulletins.ON_ITS_WAY), idle),
                        new Shown(new BulletinTap.Pause(PaperBulletins.ON_ITS_WAY), idle),
                        new Shown(new BulletinTap.GoOn(PaperBulletins.PAUSED), idle),
                        new Shown(new BulletinTap.AskStop(PaperBulletins.ON_ITS_WAY), idle),
                        new Shown(new BulletinTap.Stop(PaperBulletins.ON_ITS_WAY), idle),
                        new Shown(new PreferenceTap.AskQuietFrom(), idle),
                        new Shown(new PreferenceTap.AskQuietTo(22), idle),
                        new Shown(new PreferenceTap.PreferQuiet(QuietHours.NIGHT), idle),
                        new Shown(new PreferenceTap.PreferNoQuiet(), idle),
                        new Shown(new PreferenceTap.PreferAtOnce(Preferences.AtOnce.NOTHING), idle),
                        new Shown(new PreferenceTap.AskAppearance(), idle),
                        new Shown(new PreferenceTap.AppearAs(ShownAs.NAME), idle),
                        new Shown(new Tap.Open(number), idle),
                        new Shown(new DeedTap.Acknowledge(number, 0), idle),
                        new Shown(new DeedTap.AskDay(number, 0), idle),
                        new Shown(new DeedTap.PromiseOn(number, 0, LocalDate.of(2026, 12, 4)), idle),
                        new Shown(new DeedTap.Reply(number, 0), idle),
                        new Shown(new DeedTap.Ask(number, 0), idle),
                        new Shown(new DeedTap.Done(number, 0), idle),
                        new Shown(new DeedTap.Decline(number, 0), idle),
                        new Shown(new DeedTap.Take(number, 0), idle),
                        new Shown(new DeedTap.AskCadre(number, 0, 0), idle),
                        new Shown(new DeedTap.AskTopic(number, 0, 0), idle),
                        new Shown(new DeedTap.AskNote(number, 0, Receiver.of(cadre)), idle),
                        new Shown(new DeedTap.AssignTo(number, 0, Receiver.of(cadre)), idle),
                        new Shown(new DeedTap.AskWhole(number, 0), idle),
                        new Shown(new DeedTap.MergeInto(number, 0, new SuggestionNumber(number.value() + 1)), idle),
                        new Shown(new DeedTap.AskMute(number, 0), idle),
                        new Shown(new DeedTap.Mute(number, 0), idle),
                        new Shown(new DeedTap.Lift(number, 0), idle),
                        new Shown(new DeedTap.Undo(number, 1, 1), idle),
                        new Shown(
                                new Tap.SendOutcome(),
                                new State.Concluding(number, 0, true, "New pots", List.of(), false)),
                        new Shown(new PublicTap.Publish(number, 0), idle),
                        new Shown(new PublicTap.Reword(number, 0), idle),
                        new Shown(new PublicTap.Unpublish(number, 0), idle),
                        new Shown(new PublicTap.AsItIs(), new PublicState.WordingEntry(number, 0, "SOUP")),
                        new Shown(new PublicTap.ChangeEntry(), new PublicState.PreviewingEntry(number, 0, "SOUP")),
                        new Shown(new PublicTap.AskAll(number, 0), idle),
                        new Shown(new PublicTap.ShowPlan(number, 0), idle),
                        new Shown(new PublicTap.ShowAnswers(number, 0), idle),
                        new Shown(new PublicTap.CloseInquiry(number, 0, PaperBoard.ASKED), idle),
                        new Shown(new PublicTap.ChangeInquiry(), new PublicState.PreviewingInquiry(number, 0, PLAN)),
                        new Shown(new PublicTap.SendInquiry(), new PublicState.PreviewingInquiry(number, 0, PLAN)),
                        new Shown(new PublicTap.AskInThread(), new PublicState.PreviewingInquiry(number, 0, PLAN)),
                        new Shown(new AnswerTap.GiveAnswer(PaperBoard.ASKED, 1), idle),
                        new Shown(new AnswerTap.AddToAnswer(PaperBoard.ASKED), idle),
                        new Shown(new PublicTap.PublishEntry(), new PublicState.PreviewingEntry(number, 0, "SOUP")),
                        new Shown(
                                new Tap.TakeUpAgain(),
                                new State.Stopped(new State.Concluding(number, 0, true, "New pots", List.of(), false))),
                        new Shown(new Tap.InboxPage(InboxPlace.FIRST), idle),
                        new Shown(new Tap.InboxTopics(InboxPlace.FIRST), idle),
                        new Shown(new Tap.InboxStatuses(InboxPlace.FIRST), idle),
                        new Shown(new Tap.DigestNow(), idle),
                        new Shown(new Tap.DeskAt(DeskPlace.first(DeskPlace.PREVIEW)), idle),
                        new Shown(new Tap.DeskEntry(DeskPlace.first(DeskPlace.PREVIEW), number), idle),
                        new Shown(
                                new Tap.DeskDeed(
                                        DeskPlace.first(DeskPlace.PREVIEW), new DeedTap.Acknowledge(number, 0)),
                                idle),
                        new Shown(new Tap.DeskTopics(DeskPlace.first(DeskPlace.PREVIEW)), idle),
                        new Shown(new Tap.AskDigestDay(), idle),
                        new Shown(new Tap.AskDigestHour(), idle),
                        new Shown(new Tap.DigestOn(DayOfWeek.FRIDAY), idle),
                        new Shown(new Tap.DigestAt(16), idle),
                        new Shown(new Tap.Topics(), idle),
                        new Shown(new Tap.OpenTopic(CANTEEN.id(), 0), idle),
                        new Shown(new Tap.Cadres(0), idle),
                        new Shown(new Tap.OpenCadre(cadre), idle),
                        new Shown(new Tap.Assign(DORMITORY.id(), cadre, true), idle),
                        new Shown(new Tap.Unassign(CANTEEN.id(), cadre, false), idle),
                        new Shown(new Tap.MeetHere(DORMITORY.id()), idle),
                        new Shown(new Tap.MeetNoMore(CANTEEN.id()), idle),
                        new Shown(new Tap.AskDismiss(cadre), idle),
                        new Shown(new Tap.Dismiss(cadre), idle),
                        new Shown(new Tap.Audit(Optional.of(number), 0), idle))
                .collect(Collectors.toMap(shown -> shown.tap().getClass().getSimpleName(), shown -> shown));
    }
}
