package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.massline.chat.Button;
import org.massline.chat.Choice;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.acting.ActingText;
import org.massline.conversation.bulletin.BulletinText;
import org.massline.conversation.cadre.CadreText;
import org.massline.conversation.contributor.ContributorText;
import org.massline.conversation.contributor.PreferenceText;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.testing.PaperChat;
import org.massline.testing.Reading;

/** What holds whatever people do, in whatever order. */
class ConversationPropertyTest {
    private static final Pattern WORDS = Pattern.compile("word\\d+\\.");

    /** Said to somebody whose words are not taken. */
    private static final Set<Class<? extends Phrase>> REFUSALS = Set.of(
            ContributorText.TextTooLong.class,
            ContributorText.Closed.class,
            ContributorText.EditAfterSending.class,
            InquiryText.AnswerTooLong.class,
            InquiryText.NotSoManyAnswers.class,
            PreferenceText.OfficeTooLong.class,
            VerdictText.WordsTooLong.class,
            BulletinText.TooLong.class,
            ActingText.NoSuchDay.class,
            ActingText.NoSuchNumber.class,
            ActingText.WordsOnly.class,
            ActingText.TooLong.class,
            ActingText.Meanwhile.class,
            ActingText.Changed.class,
            PointText.AnsweredAlready.class,
            CadreText.NotAmongYours.class);

    @Property(tries = 300)
    void nobodyGetsStuckAndNothingTypedVanishes(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 9_999) Integer> deeds,
            @ForAll Role role,
            @ForAll Language language) {
        AnyPerson person = new AnyPerson(role, language);
        PaperChat chat = person.chat();
        for (int deed : deeds) {
            person.does(deed);
            try {
                everyTapIsAnsweredFirstAndOnce(person.last(), chat.last());
                whatIsTypedIsKeptOrRefusedInWords(person.last(), chat.last());
                whatWasTypedDoesNotVanish(person.last(), chat.last());
                anOldButtonChangesNothing(person.last(), chat.last());
                everyMessageFitsInEveryLanguage(chat);
                everyButtonShownIsAnsweredAtOnce(chat);
                cancelLeadsHomeAndSuggestBegins(chat);
            } catch (AssertionError broken) {
                throw new AssertionError(broken.getMessage() + "\nin:\n" + chat.transcript(), broken);
            }
        }
    }

    private static void everyTapIsAnsweredFirstAndOnce(AnyPerson.Deed deed, Decision decision) {
        List<Saying> sayings = decision.sayings();
        long answers =
                sayings.stream().filter(Saying.TapAnswer.class::isInstance).count();
        assertThat(answers).isEqualTo(deed.tap().isPresent() ? 1 : 0);
        if (answers == 1) {
            assertThat(sayings.getFirst()).isInstanceOf(Saying.TapAnswer.class);
        }
    }

    private static void whatIsTypedIsKeptOrRefusedInWords(AnyPerson.Deed deed, Decision decision) {
        Set<String> kept = wordsIn(decision.next());
        kept.addAll(wordsIn(decision.changes()));
        if (decision.next().state() instanceof State.ConfirmingTelling telling) {
            kept.addAll(wordsIn(telling.said().text()));
        }
        if (decision.next().state() instanceof State.Found found) {
            kept.addAll(wordsIn(found.words()));
        }
        if (decision.next().state() instanceof State.Concluding concluding) {
            kept.addAll(wordsIn(concluding.outcome()));
        }
        if (decision.next().state() instanceof State.InPublic wording) {
            kept.addAll(wordsIn(wording.toString()));
        }
        deed.words()
                .filter(words -> phrases(decision).noneMatch(phrase -> REFUSALS.contains(phrase.getClass())))
                .ifPresent(words -> assertThat(kept).containsAll(wordsIn(words)));
        if (deed.words().isPresent() && deed.replaced().isEmpty()) {
            assertThat(decision.sayings()).isNotEmpty();
        }
    }

    private static void whatWasTypedDoesNotVanish(AnyPerson.Deed deed, Decision decision) {
        Set<String> gone = wordsIn(deed.before());
        gone.removeAll(wordsIn(decision.next()));
        gone.removeAll(wordsIn(decision.changes()));
        // Edited by the person themselves.
        gone.removeAll(deed.replaced().map(ConversationPropertyTest::wordsIn).orElse(Set.of()));
        boolean threwAway = !decision.next().discarded().equals(deed.before().discarded());
        if (threwAway) {
            // Thrown away before, and lain for days or followed by the next that was thrown away.
            gone.removeAll(wordsIn(deed.before().discarded()));
        }
        boolean erased = decision.changes().stream().anyMatch(Change.ForgetPerson.class::isInstance);
        boolean told = phrases(decision).anyMatch(ContributorText.DraftRemoved.class::isInstance);
        if (!erased && !told) {
            assertThat(gone).isEmpty();
        }
    }

    private static void anOldButtonChangesNothing(AnyPerson.Deed deed, Decision decision) {
        Optional<TapCodec.Read> read = deed.tap().flatMap(tap -> TapCodec.read(tap.data()));
        boolean ofNow = read.filter(each -> each.revision()
                        .filter(revision -> revision != deed.before().revision())
                        .isEmpty())
                .isPresent();
        if (deed.tap().isPresent() && !ofNow) {
            assertThat(decision.changes()).isEmpty();
            assertThat(decision.next().draft()).isEqualTo(deed.before().draft());
            assertThat(decision.next().discarded()).isEqualTo(deed.before().discarded());
            assertThat(decision.next().state()).isEqualTo(deed.before().state());
        }
    }

    private static void everyMessageFitsInEveryLanguage(PaperChat chat) {
        for (Language language : Language.values()) {
            for (OutgoingMessage message : chat.lastIn(language)) {
                switch (message) {
                    case OutgoingMessage.Text(String html, List<List<Button>> rows) -> fits(html, rows);
                    case OutgoingMessage.Edit(MessageId id, String html, List<List<Button>> rows) -> fits(html, rows);
                    case OutgoingMessage.News(
                            var number,
                            String heading,
                            String html,
                            List<List<Button>> rows,
                            var rings) -> fits(heading + html, rows);
                    case OutgoingMessage.Reaction _, OutgoingMessage.Deletion _ -> {}
                    case OutgoingMessage.Buttons buttons -> {}
                    case OutgoingMessage.TapAnswer answer ->
                        assertThat(answer.text()).hasSizeLessThanOrEqualTo(200);
                    case OutgoingMessage.Upload upload ->
                        assertThat(upload.captionHtml()).hasSizeBetween(1, 1024);
                    case OutgoingMessage.Picture picture -> {}
                    case OutgoingMessage.Enclosed enclosed ->
                        assertThat(Reading.text(enclosed.captionHtml())).hasSizeBetween(1, 1024);
                    case OutgoingMessage.Media media -> {}
                    case OutgoingMessage.Cleaned cleaned -> {}
                    case OutgoingMessage.Album album -> {}
                }
            }
        }
    }

    private static void fits(String html, List<List<Button>> rows) {
        assertThat(Reading.text(html)).isNotBlank().hasSizeLessThanOrEqualTo(4096);
        assertThat(rows.stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(100);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSizeBetween(1, 8));
        for (Button button : rows.stream().flatMap(List::stream).toList()) {
            assertThat(button.label()).isNotBlank().hasSizeLessThanOrEqualTo(64);
            if (button instanceof Button.Tap(String label, String data)) {
                assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 64);
            }
        }
    }

    private static void everyButtonShownIsAnsweredAtOnce(PaperChat chat) {
        for (Event.Tapped tap : tapsShownBy(chat.last())) {
            Decision decision = chat.wouldAnswer(tap);
            boolean speaks =
                    decision.sayings().size() > 1 || phrases(decision).findAny().isPresent();
            assertThat(speaks).as(tap.data()).isTrue();
            assertThat(phrases(decision)).noneMatch(ContributorText.OldButton.class::isInstance);
            assertThat(phrases(decision)).noneMatch(ContributorText.OldButtonJustWrite.class::isInstance);
        }
    }

    private static void cancelLeadsHomeAndSuggestBegins(PaperChat chat) {
        Decision cancelled = chat.wouldAnswer(new Event.Commanded(new MessageId(9_998), "cancel", ""));
        // An outcome that was typed and not sent may be taken up again; beside that, the chat is idle.
        State home = chat.last().next().state() instanceof State.Concluding concluding
                ? new State.Stopped(concluding)
                : new State.Idle();
        assertThat(cancelled.next().state()).isEqualTo(home);
        assertThat(cancelled.sayings()).isNotEmpty();
        Decision begun = chat.wouldAnswer(new Event.Commanded(new MessageId(9_999), "suggest", ""));
        assertThat(begun.next().state())
                .isInstanceOfAny(
                        State.ChoosingTopic.class,
                        State.Writing.class,
                        State.Comparing.class,
                        State.Signing.class,
                        State.Previewing.class);
        assertThat(begun.sayings()).isNotEmpty();
    }

    private static List<Event.Tapped> tapsShownBy(Decision decision) {
        return decision.sayings().stream()
                .filter(Saying.Message.class::isInstance)
                .map(Saying.Message.class::cast)
                .flatMap(message -> message.choices().stream()
                        .flatMap(List::stream)
                        .filter(Choice.Tap.class::isInstance)
                        .map(choice -> new Event.Tapped(
                                "now", message.inPlaceOf().orElse(new MessageId(9_997)), ((Choice.Tap) choice).data())))
                .toList();
    }

    private static Stream<Phrase> phrases(Decision decision) {
        return decision.sayings().stream().flatMap(saying -> switch (saying) {
            case Saying.Message message -> message.paragraphs().stream();
            case Saying.TapAnswer answer -> answer.text().stream();
            case Saying.News news -> Stream.concat(Stream.of(news.heading()), news.paragraphs().stream());
            case Saying.Reaction _, Saying.Deletion _ -> Stream.<Phrase>empty();
            case Saying.Buttons buttons -> Stream.<Phrase>empty();
            case Saying.Attachments attachments -> Stream.<Phrase>empty();
            case Saying.Document document -> Stream.of(document.caption());
            case Saying.In in -> Stream.<Phrase>empty();
            case Saying.Enclosed enclosed -> Stream.of(enclosed.caption());
        });
    }

    private static Set<String> wordsIn(Dialogue dialogue) {
        Set<String> words = wordsIn(dialogue.draft());
        words.addAll(wordsIn(dialogue.discarded()));
        return words;
    }

    private static Set<String> wordsIn(Optional<Draft> draft) {
        return draft.map(each -> wordsIn(each.text())).orElseGet(HashSet::new);
    }

    private static Set<String> wordsIn(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> switch (change) {
                    case Change.Send send -> wordsIn(send.text()).stream();
                    case Change.JudgeInWords judged -> wordsIn(judged.words()).stream();
                    case Change.AddNote note -> wordsIn(note.text()).stream();
                    case Change.Appear appear -> wordsIn(appear.appearance().toString()).stream();
                    case BoardChange.AddToAnswer added -> wordsIn(added.words()).stream();
                    case Change.ForBulletin(BulletinDeed.Head head) -> wordsIn(head.heading()).stream();
                    case Change.ForBulletin(BulletinDeed.Put put) ->
                        wordsIn(put.pair().said() + put.pair().did()).stream();
                    case Change.Act act -> wordsIn(act.what().toString()).stream();
                    default -> Stream.<String>empty();
                })
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> wordsIn(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
    }
}
