package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Attachment;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.conversation.Change;
import org.massline.conversation.Label;
import org.massline.conversation.State;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSchool;
import org.massline.testing.Snapshot;

class ContributorTranscriptTest {
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());
    private static final Attachment VOICE = new Attachment.File(Attachment.Type.VOICE, "voice", Optional.empty());

    private final PaperSchool school = new PaperSchool();
    private final PaperChat amy = new PaperChat(school, "Amy");

    @ParameterizedTest
    @EnumSource
    void aSuggestionGoesLikeThis(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        PaperChat chat = new PaperChat(school, english ? "Amy" : "小明").in(language);
        chat.types("/start")
                .types(english ? "The soup is cold." : "食堂的汤是凉的。")
                .taps(english ? "Canteen" : "食堂")
                .attaches(PHOTO, "")
                .taps(english ? "○ Problem" : "○ 问题")
                .taps(english ? "Anonymous" : "匿名")
                .edits(english ? "The soup is cold." : "食堂的汤是凉的。", english ? "The soup is always cold." : "食堂的汤总是凉的。")
                .taps(english ? "✅ Send" : "✅ 发送")
                .taps(english ? "My suggestions" : "我的建议")
                .types("/help")
                .types("/privacy")
                .types("/language")
                .types("/forget");
        Snapshot.assertMatches("conversation/contributor." + language.tag() + ".txt", chat.transcript());
    }

    @ParameterizedTest
    @EnumSource
    void secondThoughtsGoLikeThis(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        PaperChat chat = new PaperChat(school, english ? "Amy" : "小明").in(language);
        chat.types("/suggest")
                .taps(new Label.Back())
                .types(english ? "Why does nobody clean the gym?" : "体育馆为什么没人打扫？")
                .taps(new Label.TopicName(SampleSchool.TEACHING))
                .taps(new Label.WithMyName())
                .taps(new Label.Change())
                .taps(new Label.ChangeTopic())
                .taps(new Label.TopicName(SampleSchool.SAFETY))
                .taps(new Label.Change())
                .taps(new Label.ChangeText())
                .attaches(VOICE, "")
                .taps(new Label.Back())
                .taps(new Label.Anonymous())
                .taps(new Label.Cancel())
                .taps(new Label.BringBack())
                .types("/start");
        school.itIs(chat.dialogue().wakeOn().orElseThrow());
        chat.wakes().taps(new Label.Continue()).taps(new Label.Send()).types("/cancel");
        Snapshot.assertMatches("conversation/second-thoughts." + language.tag() + ".txt", chat.transcript());
    }

    @ParameterizedTest
    @EnumSource
    void whatOneHasSentIsLookedAfterLikeThis(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        String words = english ? "Bicycle stands, please" : "请装自行车架";
        PaperChat chat = new PaperChat(school, english ? "Amy" : "小明").in(language);
        chat.types(words)
                .taps(new Label.TopicName(SampleSchool.DORMITORY))
                .taps(new Label.Anonymous())
                .taps(new Label.Send())
                .taps(new Label.ToMine())
                .taps(new Label.SuggestionTitle(new SuggestionNumber(1), words))
                .taps(new Label.AddNote())
                .attachesToAlbum(PHOTO, "album")
                .attachesToAlbum(PHOTO, "album")
                .edits(words, english ? "Bicycle stands" : "自行车架");
        school.becomes(1, Status.IN_PROGRESS);
        chat.types("/start s_1")
                .taps(new Label.Withdraw())
                .taps(new Label.Back())
                .types("/forget")
                .taps(new Label.YesForget())
                .taps(new Label.ForgetButLeaveTexts())
                .types("/mine");
        Snapshot.assertMatches("conversation/own-suggestions." + language.tag() + ".txt", chat.transcript());
    }

    @Test
    void theCommandLeadsToTheSameSuggestion() {
        amy.types("/suggest")
                .taps("Teaching")
                .types("Fewer slides")
                .taps("With my name")
                .taps("✅ Send");
        assertThat(amy.last().changes()).first().isInstanceOfSatisfying(Change.Send.class, sent -> {
            assertThat(sent.text()).isEqualTo("Fewer slides");
            assertThat(sent.signature().toString()).contains("Amy");
        });
        assertThat(amy.read()).contains("#1", "Teaching");
    }

    @Test
    void backLeadsThroughEveryStepAndTheWordsStay() {
        amy.types("Longer library hours").taps("Teaching").taps("Anonymous");
        assertThat(amy.dialogue().state()).isEqualTo(new State.Previewing());
        amy.taps("‹ Back");
        assertThat(amy.dialogue().state()).isEqualTo(new State.Signing());
        amy.taps("‹ Back");
        assertThat(amy.dialogue().state()).isInstanceOf(State.ChoosingTopic.class);
        amy.taps("‹ Back");
        assertThat(amy.read()).contains("Your text is kept here");
        amy.taps("Continue");
        assertThat(amy.dialogue().draft().orElseThrow().text()).isEqualTo("Longer library hours");
    }

    @Test
    void whatWasCancelledCanBeBroughtBack() {
        amy.types("A long thought").taps("Cancel");
        assertThat(amy.dialogue().draft()).isEmpty();
        amy.taps("↩️ Bring it back");
        assertThat(amy.dialogue().draft().orElseThrow().text()).isEqualTo("A long thought");
        amy.types("/cancel").types("Something else").taps("Cancel").wakes();
    }

    @Test
    void anAlbumIsAnsweredOnceAndAllOfItIsKept() {
        amy.types("Look at this")
                .taps("Teaching")
                .attachesToAlbum(PHOTO, "album")
                .attachesToAlbum(PHOTO, "album");
        assertThat(amy.last().sayings()).isEmpty();
        amy.attachesToAlbum(PHOTO, "album").taps("Anonymous");
        assertThat(amy.read()).contains("3 photos");
    }

    @Test
    void aVoiceIsWarnedOfWhenNobodyShallKnow() {
        amy.attaches(VOICE, "").taps("Teaching").taps("Anonymous");
        assertThat(amy.read()).contains("can be recognized");
        amy.taps("‹ Back").taps("With my name");
        assertThat(amy.read()).doesNotContain("can be recognized").contains("Amy");
    }

    @Test
    void anOldButtonOffersWhatIsPossibleNow() {
        amy.types("First thought");
        String old = amy.buttonsInSight().getFirst();
        amy.types("Second thought").tapsWhatCarries(old);
        assertThat(amy.read()).contains("earlier step", "What is it about?");
        assertThat(amy.dialogue().draft().orElseThrow().topic()).isEmpty();
    }

    @Test
    void theSecondOfADoubleTapDoesNothing() {
        amy.types("Warm water, please").taps("Teaching").taps("Anonymous");
        String send = amy.buttonsInSight().getFirst();
        amy.tapsWhatCarries(send);
        assertThat(amy.last().changes()).isNotEmpty();
        amy.meets(new Event.Tapped("again", amy.dialogue().place().orElseThrow(), send));
        assertThat(amy.last().changes()).isEmpty();
        assertThat(amy.last().sayings()).singleElement().asString().contains("TapAnswer", "Optional.empty");
    }

    @Test
    void whatIsForgedIsAnOldButton() {
        for (String data :
                List.of("", ".", "x", "0.send", "zz.topic.999", ".own.-1", ".open.1", "1.sign.both", ".own.99")) {
            amy.forges(data);
            assertThat(amy.last().changes()).as(data).isEmpty();
            assertThat(amy.last().sayings()).as(data).isNotEmpty();
        }
    }

    @Test
    void somebodyElsesSuggestionIsNotTheirs() {
        PaperChat ben = new PaperChat(school, "Ben");
        ben.types("Mine").taps("Teaching").taps("Anonymous").taps("✅ Send");
        amy.forges(".own.1");
        assertThat(amy.read()).contains("no such suggestion among yours");
        amy.types("/start s_1");
        assertThat(amy.read()).contains("no such suggestion among yours");
        amy.forges(".withdraw.1").forges(".note.1");
        assertThat(amy.dialogue().state()).isEqualTo(new State.Idle());
    }

    @Test
    void aNoteIsAddedAndASuggestionWithdrawnOnceAsked() {
        amy.types("Bicycle stands").taps("Teaching").taps("Anonymous").taps("✅ Send");
        amy.types("/mine").taps("#1 Bicycle stands").taps("Add a note").types("At the east gate");
        assertThat(amy.last().changes()).first().isInstanceOf(Change.AddNote.class);
        amy.types("/mine").taps("#1 Bicycle stands");
        assertThat(amy.read()).contains("At the east gate");
        amy.taps("Withdraw").taps("Yes, withdraw it");
        assertThat(amy.read()).contains("#1 is withdrawn");
        amy.types("/mine").taps("#1 Bicycle stands");
        assertThat(amy.read()).doesNotContain("[Withdraw]");
    }

    @Test
    void whatIsTooLongIsSaidAndTheRestKept() {
        amy.types("Short").types("x".repeat(4000)).types("x".repeat(4000)).types("x".repeat(4000));
        assertThat(amy.read()).contains("too much for one suggestion", "12,000");
        assertThat(amy.dialogue().draft().orElseThrow().text())
                .startsWith("Short")
                .hasSizeLessThan(12_000);
    }

    @Test
    void aPosterBeginsWithItsTopicAndTheCodeLetsIn() {
        amy.types("/start t_canteen");
        assertThat(amy.read()).contains("Canteen", "in your own words");
        PaperChat stranger = new PaperChat(school, "Eve").notAdmitted();
        stranger.types("let me in");
        assertThat(stranger.read()).contains("for the students and staff");
        assertThat(stranger.dialogue().draft()).isEmpty();
    }

    @Test
    void aForgottenDraftIsRecalledOnceAndThenRemoved() {
        amy.types("Half a thought");
        school.itIs(amy.dialogue().wakeOn().orElseThrow());
        amy.wakes();
        assertThat(amy.read()).contains("did not send it", "[Continue]");
        school.itIs(amy.dialogue().wakeOn().orElseThrow());
        amy.wakes();
        assertThat(amy.read()).contains("is removed now");
        assertThat(amy.dialogue().draft()).isEmpty();
        assertThat(amy.dialogue().wakeOn()).isEmpty();
    }

    @Test
    void beingForgottenIsAskedTwice() {
        amy.types("/forget").taps("Yes, erase me");
        assertThat(amy.last().changes()).isEmpty();
        amy.taps("Erase everything");
        assertThat(amy.last().changes()).containsExactly(new Change.ForgetPerson(false));
    }

    @Test
    void aStickerIsNotASuggestion() {
        amy.meets(new Event.Unsupported(new MessageId(700)));
        assertThat(amy.read()).contains("cannot pass this on");
        amy.types("Text").edits("Text", "Better text");
        assertThat(amy.dialogue().draft().orElseThrow().text()).isEqualTo("Better text");
    }

    @Test
    void aCaptionFurtherOnInTheAlbumOfANoteIsKept() {
        amy.types("Bicycle stands").taps("Teaching").taps("Anonymous").taps("✅ Send");
        amy.types("/mine").taps("#1 Bicycle stands").taps("Add a note").attachesToAlbum(PHOTO, "album");
        amy.meets(new Event.Attached(new MessageId(800), PHOTO, "the east gate", Optional.of("album")));
        assertThat(amy.last().changes())
                .first()
                .isInstanceOfSatisfying(
                        Change.AddNote.class, note -> assertThat(note.text()).isEqualTo("the east gate"));
    }
}
