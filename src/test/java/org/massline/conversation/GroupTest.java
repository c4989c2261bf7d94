package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.chat.ChatKind;
import org.massline.chat.Choice;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.chat.Saying;
import org.massline.conversation.cadre.CadreText;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.testing.SampleSchool;

/** In a group the bot is a guest: it speaks when it is meant, and never of anybody. */
class GroupTest {
    private static final MessageId MESSAGE = new MessageId(7);
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());

    private static final List<Event> MEANT_FOR_IT = List.of(
            new Event.Said(MESSAGE, "@riverside_bot the soup is cold"),
            new Event.Attached(MESSAGE, PHOTO, "@riverside_bot", Optional.empty()),
            new Event.Commanded(MESSAGE, "start", "i_freshcode"),
            new Event.Commanded(MESSAGE, "suggest", "The soup is cold"),
            new Event.Commanded(MESSAGE, "mine", ""),
            new Event.Commanded(MESSAGE, "mydata", ""),
            new Event.Commanded(MESSAGE, "forget", ""),
            new Event.Commanded(MESSAGE, "inbox", ""),
            new Event.Commanded(MESSAGE, "open", ""),
            new Event.Commanded(MESSAGE, "invite", ""),
            new Event.Commanded(MESSAGE, "nonsense", ""));

    private static final List<Event> NOTHING_TO_SAY_TO = List.of(
            new Event.Edited(MESSAGE, "@riverside_bot hot"),
            new Event.Unsupported(MESSAGE),
            new Event.Blocked(),
            new Event.Unblocked(),
            new Event.Woken());

    private static Stream<Event> meantForIt() {
        return MEANT_FOR_IT.stream();
    }

    private static Stream<Event> anything() {
        return Stream.concat(
                Stream.concat(MEANT_FOR_IT.stream(), NOTHING_TO_SAY_TO.stream()),
                Stream.of(new Event.Commanded(MESSAGE, "open", "41")));
    }

    private static Stream<Event> nothingToSayTo() {
        return NOTHING_TO_SAY_TO.stream();
    }

    private static Stream<Event.Tapped> personalTaps() {
        return Stream.of(
                        TapCodec.write(new Tap.Suggest(), 0),
                        TapCodec.write(new Tap.MinePage(0), 0),
                        TapCodec.write(new Tap.InboxPage(InboxPlace.FIRST), 0),
                        TapCodec.write(new Tap.DigestNow(), 0),
                        TapCodec.write(new Tap.Dismiss(new CadreId(1)), 0),
                        TapCodec.write(new Tap.ForgetNow(false), 0),
                        "forged",
                        "")
                .map(data -> new Event.Tapped("tap", MESSAGE, data));
    }

    @ParameterizedTest
    @MethodSource("anything")
    void whatPeopleSayToEachOtherIsNoneOfItsBusiness(Event event) {
        Decision decision = decide(event, false);
        assertThat(decision).isEqualTo(Decision.silence(Dialogue.NEW));
    }

    @ParameterizedTest
    @MethodSource("meantForIt")
    void whoSpeaksToItIsShownTheWayToThePrivateChat(Event event) {
        Decision decision = decide(event, true);
        assertThat(decision.next()).isEqualTo(Dialogue.NEW);
        assertThat(decision.changes()).isEmpty();
        assertThat(decision.sayings()).singleElement().isInstanceOfSatisfying(Saying.Message.class, message -> {
            assertThat(message.paragraphs()).containsExactly(new CadreText.TalkPrivately());
            assertThat(message.choices())
                    .containsExactly(List.of(new Choice.Link(new Label.OpenPrivately(), "https://t.me/riverside_bot")));
        });
    }

    @ParameterizedTest
    @MethodSource("nothingToSayTo")
    void whatNeedsNoAnswerGetsNone(Event event) {
        assertThat(decide(event, true)).isEqualTo(Decision.silence(Dialogue.NEW));
    }

    @Test
    void whoWritesInTheNameOfTheGroupIsToldThatNobodySeesWho() {
        Decision decision = decide(new Event.Masked(MESSAGE), true);
        assertThat(decision.changes()).isEmpty();
        assertThat(decision.sayings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Saying.Message.class,
                        message -> assertThat(message.paragraphs()).containsExactly(new CadreText.Masked()));
        assertThat(decide(new Event.Masked(MESSAGE), false)).isEqualTo(Decision.silence(Dialogue.NEW));
    }

    @ParameterizedTest
    @EnumSource(About.Side.class)
    void whoeverEditsAReplyAboutASuggestionIsToldThatItIsSent(About.Side side) {
        Event edit = new Event.Edited(MESSAGE, "The left counter");
        Optional<About> about = Optional.of(new About(new SuggestionNumber(41), side));
        assertThat(decide(edit, false, about)).isEqualTo(Decision.silence(Dialogue.NEW));
        List<Saying> sayings = decide(edit, true, about).sayings();
        if (side == About.Side.CONTRIBUTOR) {
            assertThat(sayings).isEmpty();
            return;
        }
        assertThat(sayings)
                .singleElement()
                .isInstanceOfSatisfying(
                        Saying.Message.class,
                        message -> assertThat(message.paragraphs()).containsExactly(new CadreText.EditAfterSending()));
    }

    @ParameterizedTest
    @MethodSource("personalTaps")
    void aPersonalButtonWorksInThePrivateChatOnly(Event.Tapped tap) {
        Decision decision = decide(tap, true);
        assertThat(decision.changes()).isEmpty();
        assertThat(decision.sayings())
                .containsExactly(new Saying.TapAnswer("tap", Optional.of(new CadreText.NotHere())));
    }

    /** An administrator in a cadres' group has every right there is, and still nothing personal happens. */
    private Decision decide(Event event, boolean addressed) {
        return decide(event, addressed, Optional.empty());
    }

    private Decision decide(Event event, boolean addressed, Optional<About> about) {
        Set<TopicId> topics = Set.of(SampleSchool.CANTEEN.id());
        Cadre boss = new Cadre(new CadreId(1), "Boss", Role.ADMINISTRATOR, topics, SampleSchool.MONDAY_AT_EIGHT);
        Scene scene = new Scene(
                Dialogue.NEW,
                new Person(Language.ENGLISH, "Boss", Optional.empty(), true, Optional.of(boss)),
                ChatKind.GROUP,
                addressed,
                about,
                Optional.empty(),
                new GroupTopics(topics, List.of()),
                SampleSchool.TODAY,
                SampleSchool.school());
        Plan plan = Conversation.plan(scene, event);
        assertThat(plan.needs()).isEmpty();
        return plan.decide(Facts.of(Map.of()));
    }
}
