package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.conversation.DeedLabel;
import org.massline.conversation.Label;
import org.massline.conversation.PublicLabel;
import org.massline.conversation.ReceiptLabel;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;
import org.massline.testing.TableDump;

/** Suggestions that keep no address: sent, asked about, answered, judged, and deleted from the chat. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class ReceiptsTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);

    @RegisterExtension
    private final SchoolOnDisk school;

    private final ReceiptTown town;

    ReceiptsTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
        town = new ReceiptTown(school);
    }

    @Test
    void aHolderHearsAnswersJudgesAndDeletes() throws IOException {
        for (Language language : Language.values()) {
            int before = school.transcript().length();
            Resident li = school.cadre("Li Na " + language.tag(), language, CANTEEN);
            Resident amy = school.contributor("Amy " + language.tag(), language);
            String code = town.sends(amy, language);
            town.taps(amy, new ReceiptLabel.DeleteHere(), language);
            town.taps(amy, new ReceiptLabel.YesDelete(), language);
            long number = school.store().<Long>read(t -> t.suggestions().newestNumber());
            li.types("/open " + number);
            li.replies("#" + number, language == Language.ENGLISH ? "Which counter?" : "哪个窗口？");
            school.passes(Duration.ofSeconds(33));
            amy.types("/receipt");
            amy.types("?");
            amy.types(code.toLowerCase(Locale.ROOT));
            amy.replies("🧾", language == Language.ENGLISH ? "The left one" : "左边那个");
            li.types("/open " + number);
            li.taps(language == Language.ENGLISH ? "Done" : "办结");
            li.types(language == Language.ENGLISH ? "It is hot again" : "又是热的了");
            town.taps(li, new Label.Send(), language);
            school.passes(Duration.ofSeconds(33));
            amy.types(code);
            town.taps(amy, new Label.VerdictChoice(Verdict.YES), language);
            town.taps(amy, new ReceiptLabel.ToThread(), language);
            town.taps(amy, new ReceiptLabel.DeleteHere(), language);
            town.taps(amy, new ReceiptLabel.YesDelete(), language);
            Snapshot.assertMatches(
                    "conversation/receipt." + language.tag() + ".txt",
                    ReceiptTown.CODE
                            .matcher(school.transcript().substring(before))
                            .replaceAll("(the code)"));
            assertThat(amy.chat().all()).noneMatch(message -> message.contains("#" + number));
        }
    }

    @Test
    void nothingLeadsFromAChatToWhatItsOwnerSentWithAReceipt() {
        Resident li = school.cadre("Li", Language.ENGLISH, CANTEEN);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        String code = town.sends(amy, Language.ENGLISH);
        town.assertUnlinked(amy);
        li.types("/open 1");
        li.replies("#1", "Which counter?");
        school.passes(Duration.ofSeconds(33));
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("Which counter"));
        amy.types(code);
        assertThat(amy.reads()).contains("Which counter?");
        amy.replies("Which counter?", "The left one");
        town.assertUnlinked(amy);
        amy.types("/mine");
        assertThat(amy.reads()).contains("not suggested anything yet", "nothing leads from you to it");
        amy.types("/cancel");
        assertThat(dialogueOf(amy)).doesNotContain("\"number\"").doesNotContain("cold");
        town.assertUnlinked(amy);
        assertThat(school.store()
                        .<String>read(t -> t.threads().of(SOUP).getLast().text()))
                .isEqualTo("The left one");
        assertThat(TableDump.of(school.store()).toString())
                .doesNotContain(code)
                .doesNotContain(code.replace("-", "").substring(8));
    }

    @Test
    void anybodyWhoHasTheCodeIsItsContributorForADay() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        String code = town.sends(amy, Language.ENGLISH);
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        ben.sendsTap(new MessageId(1), ".withdraw.1");
        assertThat(ben.reads()).contains("no such suggestion among yours");
        ben.types(code);
        assertThat(ben.reads()).contains("Opened by its receipt", "The soup is cold");
        ben.taps("Withdraw");
        school.passes(Duration.ofDays(1));
        ben.taps("Yes, withdraw it");
        assertThat(ben.reads()).contains("no such suggestion among yours");
        ben.types(code);
        ben.taps("Withdraw");
        ben.taps("Yes, withdraw it");
        assertThat(school.store()
                        .<Boolean>read(t -> t.suggestions()
                                .find(SOUP)
                                .orElseThrow()
                                .status()
                                .isOpen()))
                .isFalse();
        town.assertUnlinked(ben);
    }

    @Test
    void whatWasOpenedIsForgottenOvernight() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types(town.sends(amy, Language.ENGLISH));
        amy.taps("Add a note");
        assertThat(dialogueOf(amy)).contains("\"number\"");
        school.passes(Duration.ofDays(1));
        school.wakes();
        assertThat(dialogueOf(amy)).doesNotContain("\"number\"").contains("idle");
    }

    @Test
    void wrongUnknownAndTooManyCodesAreAnsweredAlike() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        String right = town.sends(amy, Language.ENGLISH);
        String unknown = "000G4-0R40M-30E20-9185G-R38E1-W8120";
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        ben.types(
                right.charAt(3) == '7'
                        ? right.replaceFirst("7", "8")
                        : right.substring(0, 3) + "7" + right.substring(4));
        assertThat(ben.reads()).contains("no whole receipt code");
        for (int guess = 0; guess < 10; guess++) {
            ben.types(unknown);
            assertThat(ben.reads()).contains("No suggestion opens with this code");
        }
        String refused = ben.reads();
        ben.types(right);
        assertThat(ben.reads()).isEqualTo(refused);
        assertThat(dialogueOf(ben)).doesNotContain(unknown);
        school.passes(Duration.ofHours(1).plusSeconds(1));
        ben.types(right);
        assertThat(ben.reads()).contains("The soup is cold");
    }

    @Test
    void aCodeIsNeverWordsOfADraft() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        String code = town.sends(amy, Language.ENGLISH);
        amy.types("The bread is hard");
        MessageId typo = amy.types(code.substring(0, code.length() - 1) + "U");
        assertThat(dialogueOf(amy)).doesNotContain(code.substring(0, 10)).contains("bread");
        amy.edits(typo, code);
        assertThat(amy.reads()).contains("The soup is cold", "not sent yet");
        amy.types("/suggest " + code);
        assertThat(dialogueOf(amy)).doesNotContain(code.substring(0, 10)).contains("bread");
    }

    @Test
    void onlyItsThreadCanBeMuted() {
        Resident li = school.cadre("Li", Language.ENGLISH, CANTEEN);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        String code = town.sends(amy, Language.ENGLISH);
        li.types("/open 1");
        assertThat(li.reads()).contains("with a receipt");
        town.taps(li, new DeedLabel.MuteAuthor(), Language.ENGLISH);
        assertThat(li.reads()).contains("not even I know whose it is");
        town.taps(li, new DeedLabel.YesMute(), Language.ENGLISH);
        amy.types(code);
        amy.taps("Add a note");
        assertThat(amy.reads()).contains("nothing can be added to it");
        town.sends(amy, Language.ENGLISH);
        assertThat(school.store().<Long>read(t -> t.suggestions().newestNumber()))
                .isEqualTo(2);
    }

    @Test
    void whoSecondsIsAskedAndWhoHasTheReceiptIsNot() {
        Resident li = school.cadre("Li", Language.ENGLISH, CANTEEN);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        town.sends(amy, Language.ENGLISH);
        li.types("/open 1");
        town.taps(li, new PublicLabel.Publish(), Language.ENGLISH);
        li.types("The soup is cold");
        li.taps("📌 Publish");
        school.passes(Duration.ofSeconds(33));
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("/board");
        bo.taps("#1");
        bo.taps("👍 Second");
        li.types("/open 1");
        town.taps(li, new PublicLabel.AskAll(), Language.ENGLISH);
        li.types("When is it cold?");
        li.types("At noon\nAt one");
        assertThat(li.reads()).contains("its contributor has a receipt and is not asked");
        town.taps(li, new Label.Send(), Language.ENGLISH);
        school.passes(Duration.ofSeconds(33));
        assertThat(bo.reads()).contains("When is it cold?");
        assertThat(amy.reads()).doesNotContain("When is it cold?");
        town.assertUnlinked(amy);
    }

    @Test
    void whoWantedNoAddressIsAskedAgainBeforeTheirWordsGoWithASecond() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("The soup is cold");
        amy.taps("Canteen");
        amy.taps("With a receipt");
        assertThat(amy.reads()).contains("with a receipt");
        // The button of another way of sending does not send.
        amy.sendsTap(newest(amy), amy.dataOf("✅ Send").replace(".receipt.send", ".send"));
        assertThat(school.store().<Long>read(t -> t.suggestions().newestNumber()))
                .isZero();
    }

    private static MessageId newest(Resident resident) {
        return resident.chat().message("Send");
    }

    private String dialogueOf(Resident resident) {
        return school.store()
                .<String>read(t -> t.conversations()
                        .find(t.hasher().of(new ChatId(resident.id())))
                        .map(stored -> new String(stored.state(), StandardCharsets.UTF_8))
                        .orElse(""));
    }
}
