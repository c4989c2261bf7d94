package org.massline.conversation;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.massline.model.CadreId;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;

/**
 * Taps as callback data: {@code <revision>.<name>[.<argument>]...}, the revision in base 36 and left out where the tap is
 * standing. Bot API, {@code InlineKeyboardButton.callback_data}: 1 to 64 bytes.
 *
 * <p>Names are as permanent as old messages in people's chats.
 */
public final class TapCodec {
    private static final int MOST_BYTES = 64;

    private TapCodec() {}

    /**
     * A tap as it came back.
     *
     * @param revision of the step that showed it; empty for a standing one
     */
    public record Read(Tap tap, Optional<Integer> revision) {}

    /** The data of a button. */
    public static String write(Tap tap, int revision) {
        String prefix = switch (tap) {
            case Tap.OfStep ofStep -> Integer.toString(revision, Character.MAX_RADIX);
            case Tap.Standing standing -> "";
        };
        String data = prefix + "." + body(tap);
        if (data.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalStateException("a button holds 64 bytes, not: " + data);
        }
        return data;
    }

    /** The tap, or nothing if these bytes were never on a button of ours. */
    public static Optional<Read> read(String data) {
        if (data.length() > MOST_BYTES) {
            return Optional.empty();
        }
        List<String> parts = List.of(data.split("\\.", -1));
        if (parts.size() < 2) {
            return Optional.empty();
        }
        try {
            Tap tap = parse(parts.get(1), parts.subList(2, parts.size()));
            return switch (tap) {
                case Tap.Standing standing ->
                    parts.getFirst().isEmpty() ? Optional.of(new Read(tap, Optional.empty())) : Optional.empty();
                case Tap.OfStep ofStep ->
                    Optional.of(new Read(tap, Optional.of(Integer.parseInt(parts.getFirst(), Character.MAX_RADIX))));
            };
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | DateTimeException forged) {
            // Whoever forged it is told what they can do now, like whoever found an old button.
            return Optional.empty();
        }
    }

    private static String body(Tap tap) {
        return switch (tap) {
            case Tap.ChooseTopic(TopicId topic) -> "topic." + topic.value();
            case Tap.TopicPage(int page) -> "topics." + page;
            case Tap.Back back -> "back";
            case Tap.Cancel cancel -> "cancel";
            case Tap.ChooseKind(Kind kind) -> "kind." + kind.stored();
            case Tap.Sign(boolean anonymous) -> anonymous ? "sign.anonymous" : "sign.name";
            case Tap.ChangeDraft change -> "change";
            case Tap.ChangeTopic change -> "change-topic";
            case Tap.ChangeText change -> "change-text";
            case Tap.ChangeSigning change -> "change-signing";
            case Tap.NumberPoints(boolean wanted) -> wanted ? "number.yes" : "number.no";
            case Tap.Send send -> "send";
            case Tap.SendOutcome send -> "send-outcome";
            case Tap.SoughtPage(int page) -> "sought." + page;
            case Tap.TakeUpAgain again -> "take-up";
            case Tap.ConfirmWithdrawal confirm -> "withdraw-yes";
            case Tap.SendAllTheSame send -> "send-all-the-same";
            case Tap.ConfirmForget confirm -> "forget-yes";
            case Tap.ForgetNow(boolean keepTexts) -> keepTexts ? "forget-now.keep" : "forget-now.all";
            case Tap.KeepEverything keep -> "forget-no";
            case Tap.Suggest suggest -> "suggest";
            case Tap.Resume resume -> "resume";
            case Tap.ThrowAway throwAway -> "throw-away";
            case Tap.BringBack bringBack -> "bring-back";
            case Tap.MinePage(int page) -> "mine." + page;
            case Tap.OpenOwn(SuggestionNumber number) -> "own." + number.value();
            case Tap.Note(SuggestionNumber number) -> "note." + number.value();
            case Tap.Withdraw(SuggestionNumber number) -> "withdraw." + number.value();
            case Tap.Speak(Optional<Language> language) ->
                "speak." + language.map(Language::tag).orElse("");
            case VerdictTap verdict -> VerdictTapCodec.body(verdict);
            case PointTap point -> PointTapCodec.body(point);
            case PointTap.OfCadre point -> PointTapCodec.body(point);
            case PreferenceTap preference -> PreferenceTapCodec.body(preference);
            case ReportTap report -> ReportTapCodec.body(report);
            case BulletinTap bulletin -> BulletinTapCodec.body(bulletin);
            case BoardTap board -> BoardTapCodec.body(board);
            case BoardTap.OfStep board -> BoardTapCodec.body(board);
            case AnswerTap answer -> AnswerTapCodec.body(answer);
            case ReceiptTap receipt -> ReceiptTapCodec.body(receipt);
            case ReceiptTap.OfStep receipt -> ReceiptTapCodec.body(receipt);
            case PublicTap inPublic -> PublicTapCodec.body(inPublic);
            case PublicTap.OfStep inPublic -> PublicTapCodec.body(inPublic);
            case Tap.Open(SuggestionNumber number) -> "open." + number.value();
            case Tap.InboxPage(InboxPlace place) -> "inbox." + place.written();
            case Tap.InboxTopics(InboxPlace place) -> "inbox-topics." + place.written();
            case Tap.InboxStatuses(InboxPlace place) -> "inbox-statuses." + place.written();
            case DeedTap deed -> DeedTapCodec.body(deed);
            case Tap.DigestNow digest -> "digest";
            case Tap.DeskAt(DeskPlace place) -> "desk." + place.written();
            case Tap.DeskEntry(DeskPlace place, SuggestionNumber number) ->
                "at." + place.written() + "." + number.value();
            case Tap.DeskDeed(DeskPlace place, DeedTap deed) -> "on." + place.written() + "." + DeedTapCodec.body(deed);
            case Tap.DeskTopics(DeskPlace place) -> "desk-topics." + place.written();
            case Tap.AskDigestDay ask -> "digest-days";
            case Tap.AskDigestHour ask -> "digest-hours";
            case Tap.DigestOn(DayOfWeek day) -> "digest-on." + day.getValue();
            case Tap.DigestAt(int hour) -> "digest-at." + hour;
            case Tap.InviteAs(Role role) -> "invite-as." + role.stored();
            case Tap.InviteFor(TopicId topic) -> "invite-for." + topic.value();
            case Tap.MakeInvitation make -> "invite";
            case Tap.Topics topics -> "about";
            case Tap.OpenTopic(TopicId topic, int page) -> "about." + topic.value() + "." + page;
            case Tap.Cadres(int page) -> "cadres." + page;
            case Tap.OpenCadre(CadreId cadre) -> "cadre." + cadre.value();
            case Tap.Assign(TopicId topic, CadreId cadre, boolean fromTopic) ->
                "assign." + topic.value() + "." + cadre.value() + (fromTopic ? ".topic" : ".cadre");
            case Tap.Unassign(TopicId topic, CadreId cadre, boolean fromTopic) ->
                "unassign." + topic.value() + "." + cadre.value() + (fromTopic ? ".topic" : ".cadre");
            case Tap.MeetHere(TopicId topic) -> "meet." + topic.value();
            case Tap.MeetNoMore(TopicId topic) -> "meet-no-more." + topic.value();
            case Tap.AskDismiss(CadreId cadre) -> "dismiss." + cadre.value();
            case Tap.Dismiss(CadreId cadre) -> "dismiss-yes." + cadre.value();
            case Tap.Audit(Optional<SuggestionNumber> number, int page) ->
                "audit." + page + number.map(each -> "." + each.value()).orElse("");
        };
    }

    private static Tap parse(String name, List<String> arguments) {
        return switch (name) {
            case DeedTapCodec.FAMILY -> DeedTapCodec.parse(arguments);
            case "topic" -> new Tap.ChooseTopic(new TopicId(number(arguments)));
            case "topics" -> new Tap.TopicPage(page(arguments));
            case "back" -> new Tap.Back();
            case "cancel" -> new Tap.Cancel();
            case "kind" -> new Tap.ChooseKind(Kind.ofStored(arguments.getFirst()));
            case "sign" -> new Tap.Sign(either(arguments, "anonymous", "name"));
            case "change" -> new Tap.ChangeDraft();
            case "change-topic" -> new Tap.ChangeTopic();
            case "change-text" -> new Tap.ChangeText();
            case "change-signing" -> new Tap.ChangeSigning();
            case "number" -> new Tap.NumberPoints(either(arguments, "yes", "no"));
            case "send" -> new Tap.Send();
            case "send-outcome" -> new Tap.SendOutcome();
            case "sought" -> new Tap.SoughtPage(page(arguments));
            case "take-up" -> new Tap.TakeUpAgain();
            case "withdraw-yes" -> new Tap.ConfirmWithdrawal();
            case "send-all-the-same" -> new Tap.SendAllTheSame();
            case "forget-yes" -> new Tap.ConfirmForget();
            case "forget-now" -> new Tap.ForgetNow(either(arguments, "keep", "all"));
            case "forget-no" -> new Tap.KeepEverything();
            case "suggest" -> new Tap.Suggest();
            case "resume" -> new Tap.Resume();
            case "throw-away" -> new Tap.ThrowAway();
            case "bring-back" -> new Tap.BringBack();
            case "mine" -> new Tap.MinePage(page(arguments));
            case "own" -> new Tap.OpenOwn(new SuggestionNumber(number(arguments)));
            case "note" -> new Tap.Note(new SuggestionNumber(number(arguments)));
            case "withdraw" -> new Tap.Withdraw(new SuggestionNumber(number(arguments)));
            case "speak" ->
                new Tap.Speak(Optional.of(arguments.getFirst())
                        .filter(tag -> !tag.isEmpty())
                        .map(Language::ofTag));
            case VerdictTapCodec.FAMILY -> VerdictTapCodec.parse(arguments);
            case PointTapCodec.FAMILY -> PointTapCodec.parse(arguments);
            case PreferenceTapCodec.FAMILY -> PreferenceTapCodec.parse(arguments);
            case ReportTapCodec.FAMILY -> ReportTapCodec.parse(arguments);
            case BulletinTapCodec.FAMILY -> BulletinTapCodec.parse(arguments);
            case BoardTapCodec.FAMILY -> BoardTapCodec.parse(arguments);
            case AnswerTapCodec.FAMILY -> AnswerTapCodec.parse(arguments);
            case ReceiptTapCodec.FAMILY -> ReceiptTapCodec.parse(arguments);
            case PublicTapCodec.FAMILY -> PublicTapCodec.parse(arguments);
            case "open" -> new Tap.Open(new SuggestionNumber(number(arguments)));
            case "inbox" -> new Tap.InboxPage(InboxPlace.of(arguments));
            case "inbox-topics" -> new Tap.InboxTopics(InboxPlace.of(arguments));
            case "inbox-statuses" -> new Tap.InboxStatuses(InboxPlace.of(arguments));
            case "digest" -> new Tap.DigestNow();
            case "desk" -> new Tap.DeskAt(DeskPlace.of(arguments));
            case "at" ->
                new Tap.DeskEntry(DeskPlace.of(arguments), new SuggestionNumber(number(arguments.subList(3, 4))));
            case "on" -> new Tap.DeskDeed(DeskPlace.of(arguments), deed(arguments.subList(3, arguments.size())));
            case "desk-topics" -> new Tap.DeskTopics(DeskPlace.of(arguments));
            case "digest-days" -> new Tap.AskDigestDay();
            case "digest-hours" -> new Tap.AskDigestHour();
            case "digest-on" -> new Tap.DigestOn(DayOfWeek.of(upTo(7, arguments)));
            case "digest-at" -> new Tap.DigestAt(upTo(23, arguments));
            case "invite-as" -> new Tap.InviteAs(Role.ofStored(arguments.getFirst()));
            case "invite-for" -> new Tap.InviteFor(new TopicId(number(arguments)));
            case "invite" -> new Tap.MakeInvitation();
            case "about" ->
                arguments.isEmpty()
                        ? new Tap.Topics()
                        : new Tap.OpenTopic(new TopicId(number(arguments)), page(arguments.subList(1, 2)));
            case "cadres" -> new Tap.Cadres(page(arguments));
            case "cadre" -> new Tap.OpenCadre(new CadreId(number(arguments)));
            case "assign" ->
                new Tap.Assign(
                        new TopicId(number(arguments)),
                        new CadreId(number(arguments.subList(1, 3))),
                        either(arguments.subList(2, 3), "topic", "cadre"));
            case "unassign" ->
                new Tap.Unassign(
                        new TopicId(number(arguments)),
                        new CadreId(number(arguments.subList(1, 3))),
                        either(arguments.subList(2, 3), "topic", "cadre"));
            case "meet" -> new Tap.MeetHere(new TopicId(number(arguments)));
            case "meet-no-more" -> new Tap.MeetNoMore(new TopicId(number(arguments)));
            case "dismiss" -> new Tap.AskDismiss(new CadreId(number(arguments)));
            case "dismiss-yes" -> new Tap.Dismiss(new CadreId(number(arguments)));
            case "audit" ->
                new Tap.Audit(
                        arguments.size() > 1
                                ? Optional.of(new SuggestionNumber(number(arguments.subList(1, 2))))
                                : Optional.empty(),
                        page(arguments));
            default -> throw new IllegalArgumentException("no tap is called so");
        };
    }

    private static DeedTap deed(List<String> nameAndArguments) {
        if (parse(nameAndArguments.getFirst(), nameAndArguments.subList(1, nameAndArguments.size()))
                instanceof DeedTap deed) {
            return deed;
        }
        throw new IllegalArgumentException("no deed");
    }

    private static long number(List<String> arguments) {
        return Long.parseLong(arguments.getFirst());
    }

    /** A page number; one that is no page at all is forged, one too high is shown as the last page there is. */
    private static int page(List<String> arguments) {
        int page = Integer.parseInt(arguments.getFirst());
        if (page < 0 || page > 100_000) {
            throw new IllegalArgumentException("no such page");
        }
        return page;
    }

    private static int upTo(int most, List<String> arguments) {
        int number = Integer.parseInt(arguments.getFirst());
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("too much");
        }
        return number;
    }

    private static boolean either(List<String> arguments, String yes, String no) {
        String given = arguments.getFirst();
        if (!given.equals(yes) && !given.equals(no)) {
            throw new IllegalArgumentException("neither");
        }
        return given.equals(yes);
    }
}
