package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.conversation.State;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.store.PersonRecord;
import org.massline.testing.FreshStore;
import org.massline.testing.HeardLog;
import org.massline.testing.Resident;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.TableDump;

/** What is forgotten by itself, and what stays. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class RetentionRoundTest {
    private static final LocalDate TODAY = SampleSchool.TODAY;
    private static final int LINK_DAYS = 180;
    private static final String LONG_AGO = TODAY.minusDays(LINK_DAYS).toString();
    private static final String A_DAY_LATER = TODAY.minusDays(LINK_DAYS - 1L).toString();
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);
    private static final SuggestionNumber BREAD = new SuggestionNumber(2);

    @RegisterExtension
    private final SchoolOnDisk school;

    RetentionRoundTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    @Test
    void whoseItWasIsForgottenAndWhatIsNotPossibleThenIsAnsweredCalmly() throws Exception {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        sends(amy, "The soup is cold");
        sends(amy, "The bread is hard");
        school.fresh()
                .sql("update suggestion set status = 'done', closed_on = '" + LONG_AGO + "', verdict_due_on = '" + TODAY
                        + "' where number = 1");
        amy.types("/mine");
        amy.taps("#1");

        assertThat(round(LINK_DAYS, 0).run(TODAY)).isEqualTo(new RetentionRound.Result(1, 0, 0, 0));

        assertThat(ownOf(amy)).containsExactly(BREAD);
        school.store().<Boolean>read(transaction -> {
            assertThat(transaction.suggestions().authorOf(SOUP)).isEmpty();
            assertThat(transaction.suggestions().authorOf(BREAD)).isPresent();
            assertThat(transaction.suggestions().find(SOUP).orElseThrow().text())
                    .isEqualTo("The soup is cold");
            return true;
        });
        assertThat(new VerdictRound(school.store(), school.register(), school.texts(), school.clock())
                        .run(school.clock().instant()))
                .isZero();
        amy.taps("Add a note");
        assertThat(amy.reads()).contains("no such suggestion among yours");
        amy.types("/mine");
        assertThat(amy.reads()).contains("bread").doesNotContain("soup");
        assertThat(round(LINK_DAYS, 0).run(TODAY)).isEqualTo(new RetentionRound.Result(0, 0, 0, 0));
    }

    @Test
    void theirChatDoesNotLeadToItEither() throws Exception {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        sends(amy, "The soup is cold");
        sends(ben, "The bread is hard");
        Attachment photo = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());
        amy.attaches("It is suggestion", photo, "Look at it", "album");
        ben.attaches("It is suggestion", photo, "Look at it", "album");
        assertThat(stateOf(amy)).isEqualTo(new State.Noted(SOUP, "album"));
        school.fresh().sql("update suggestion set status = 'done', closed_on = '" + LONG_AGO + "' where number = 1");

        assertThat(round(LINK_DAYS, 0).run(TODAY).forgotten()).isOne();

        assertThat(stateOf(amy)).isEqualTo(new State.Idle());
        assertThat(stateOf(ben)).isEqualTo(new State.Noted(BREAD, "album"));
    }

    @Test
    void aRehearsalCountsTheSameAndChangesNothing() throws Exception {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        sends(amy, "The soup is cold");
        sends(amy, "The bread is hard");
        sends(amy, "The rice is fine");
        school.fresh().sql("update suggestion set status = 'done', closed_on = '" + LONG_AGO + "' where number = 1");
        school.fresh().sql("update suggestion set status = 'done', closed_on = '" + A_DAY_LATER + "' where number = 2");
        Map<String, List<String>> before = TableDump.of(school.store());

        assertThat(round(LINK_DAYS, LINK_DAYS - 1).rehearse(TODAY)).isEqualTo(new RetentionRound.Result(0, 2, 0, 0));
        assertThat(round(LINK_DAYS, 0).rehearse(TODAY)).isEqualTo(new RetentionRound.Result(1, 0, 0, 0));
        assertThat(round(0, 0).rehearse(TODAY)).isEqualTo(new RetentionRound.Result(0, 0, 0, 0));

        assertThat(TableDump.of(school.store())).isEqualTo(before);
        assertThat(round(LINK_DAYS, LINK_DAYS - 1).run(TODAY)).isEqualTo(new RetentionRound.Result(0, 2, 0, 0));
        assertThat(ownOf(amy)).containsExactly(new SuggestionNumber(3));
        assertThat(school.store()
                        .<Boolean>read(transaction ->
                                transaction.suggestions().find(SOUP).isEmpty()))
                .isTrue();
    }

    @Test
    void whatBecameAPartOfAnotherOneWaitsForThat() throws Exception {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        sends(amy, "The soup is cold");
        sends(ben, "Cold soup again");
        school.fresh()
                .sql("update suggestion set status = 'merged', merged_into = 1, closed_on = '" + LONG_AGO
                        + "' where number = 2");
        school.store().write(transaction -> {
            Address address = Address.of(new ChatId(ben.id()));
            transaction.seconders().add(SOUP, address, TODAY);
            transaction.seconders().said(SOUP, address, BREAD);
            return true;
        });
        assertThat(round(LINK_DAYS, 0).run(TODAY).forgotten()).isZero();
        school.fresh().sql("update suggestion set status = 'done', closed_on = '" + A_DAY_LATER + "' where number = 1");
        assertThat(round(LINK_DAYS, 0).run(TODAY).forgotten()).isZero();

        assertThat(round(LINK_DAYS, 0).run(TODAY.plusDays(1)).forgotten()).isEqualTo(2);

        assertThat(ownOf(ben)).isEmpty();
        assertThat(count("seconding where own_number is not null")).isZero();
        assertThat(count("seconding")).isOne();
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingDoneHoweverManyThereAre() throws Exception {
        school.store().write(transaction -> {
            for (int number = 1; number <= 450; number++) {
                transaction.suggestions().nextNumber();
                transaction
                        .suggestions()
                        .add(
                                SampleSuggestion.of(number, SampleSchool.CANTEEN, "Soup")
                                        .suggestion(),
                                Address.of(new ChatId(number)));
                transaction
                        .messages()
                        .remember(
                                new ChatId(number),
                                new MessageId(5),
                                About.forContributor(new SuggestionNumber(number)),
                                TODAY);
            }
            return true;
        });
        school.fresh().sql("update suggestion set status = 'declined', closed_on = '" + LONG_AGO + "'");
        // What is sealed for another row does not open.
        school.fresh()
                .sql("update suggestion set sealed_author = (select sealed_author from suggestion where number = 7)"
                        + " where number = 8");

        assertThat(round(LINK_DAYS, 0).run(TODAY)).isEqualTo(new RetentionRound.Result(449, 0, 0, 1));

        assertThat(count("message_about")).isOne();
        assertThat(count("suggestion where sealed_author is not null")).isOne();
    }

    /** Whose they were, and what they said, is nobody's business who reads the log. */
    @Test
    void theLogHasNumbersOnly() throws Exception {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        sends(amy, "The soup is cold");
        sends(amy, "The bread is hard");
        sends(amy, "The rice is fine");
        school.fresh().sql("update suggestion set status = 'done', closed_on = '" + LONG_AGO + "'");
        school.fresh().sql("update suggestion set closed_on = '" + A_DAY_LATER + "' where number = 2");
        // What is sealed for another row does not open.
        school.fresh()
                .sql("update suggestion set sealed_author = (select sealed_author from suggestion where number = 2)"
                        + " where number = 3");

        List<String> log = new HeardLog(RetentionRound.class)
                .during(() -> round(LINK_DAYS - 1, LINK_DAYS).run(TODAY));

        assertThat(log).hasSize(2);
        assertThat(log.getFirst())
                .startsWith("retention failed with a suggestion, the next night again: ")
                .doesNotContain("rice", "Amy", Long.toString(amy.id()));
        assertThat(log.getLast())
                .isEqualTo("retention: forgot the authors of 1 suggestions, removed 1, failed with 1;"
                        + " drafts removed since the last time: 0");
    }

    @Test
    void draftsThatWereRemovedAreCountedAndThoseThatWillBeRehearsed() throws Exception {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        Resident cai = school.contributor("Cai", Language.ENGLISH);
        amy.types("The soup is cold");
        ben.types("The bread is hard");
        ben.types("/cancel");
        cai.types("/mine");
        school.passes(Duration.ofDays(5));
        assertThat(round(LINK_DAYS, 0).rehearse(day(5)).drafts()).isOne();
        school.wakes();
        assertThat(round(LINK_DAYS, 0).run(day(5)).drafts()).isOne();

        school.passes(Duration.ofDays(2));
        assertThat(round(LINK_DAYS, 0).rehearse(day(7)).drafts()).isZero();
        school.passes(Duration.ofDays(1));
        Map<String, List<String>> before = TableDump.of(school.store());
        assertThat(round(LINK_DAYS, 0).rehearse(day(8)).drafts()).isOne();
        assertThat(TableDump.of(school.store())).isEqualTo(before);
        assertThat(round(LINK_DAYS, 0).run(day(8)).drafts()).isZero();
        school.wakes();
        assertThat(amy.reads()).contains("is removed now");
        assertThat(round(LINK_DAYS, 0).rehearse(day(8)).drafts()).isZero();

        assertThat(new HeardLog(RetentionRound.class)
                        .during(() -> round(LINK_DAYS, 0).run(day(9))))
                .singleElement()
                .asString()
                .endsWith("drafts removed since the last time: 1");
        assertThat(round(LINK_DAYS, 0).run(day(9)).drafts()).isZero();
    }

    private static LocalDate day(int later) {
        return TODAY.plusDays(later);
    }

    private RetentionRound round(int linkDays, int suggestionDays) {
        return new RetentionRound(school.store(), new RetentionSettings(linkDays, suggestionDays));
    }

    private List<SuggestionNumber> ownOf(Resident person) {
        return school.store()
                .<PersonRecord>read(transaction -> transaction
                        .people()
                        .find(transaction.hasher().of(new ChatId(person.id())))
                        .orElseThrow())
                .own();
    }

    private long count(String rows) throws SQLException {
        try (Connection connection = school.store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + rows)) {
            result.next();
            return result.getLong(1);
        }
    }

    private State stateOf(Resident resident) {
        return school.store()
                .<State>read(transaction -> transaction
                        .conversations()
                        .find(transaction.hasher().of(new ChatId(resident.id())))
                        .map(new StateCodec()::read)
                        .orElseThrow()
                        .state());
    }

    private static void sends(Resident resident, String text) {
        resident.types(text);
        resident.taps("Canteen");
        resident.taps("Anonymous");
        resident.taps("Send");
    }
}
