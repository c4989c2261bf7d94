package org.massline.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.SAFETY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Saying;
import org.massline.model.Cadre;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.store.OutboxRow;
import org.massline.testing.FreshStore;
import org.massline.testing.Reading;
import org.massline.text.Texts;

/** Who reads what in their digest. */
@ParameterizedClass
@EnumSource
class DigestRecipientsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 9, 1);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    private final FreshStore fresh;

    private DigestTown town;

    DigestRecipientsTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @BeforeEach
    void build(TestInfo test) {
        Optional<Address> group =
                test.getTags().contains("group") ? Optional.of(DigestTown.CADRES_GROUP) : Optional.empty();
        town = new DigestTown(fresh.store(), group);
    }

    @Test
    void aCadreReadsTheirTopicsAndNoOthers() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN, DORMITORY);
        town.suggests(CANTEEN, "About the canteen", WEDNESDAY);
        town.suggests(TEACHING, "About teaching", WEDNESDAY);
        town.suggests(DORMITORY, "About the dormitory", WEDNESDAY);
        town.roundAt("2026-11-23T08:00:00");
        assertThat(town.readBy(chen))
                .contains("About the canteen", "About the dormitory", "[#1] [#3]")
                .doesNotContain("teaching");
    }

    @Test
    void whatNobodyAnswersForComesToAdministrators() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        Cadre boss = town.joins("Boss", Role.ADMINISTRATOR, LONG_AGO, MONDAY_AT_EIGHT, TEACHING);
        town.suggests(CANTEEN, "About the canteen", WEDNESDAY);
        town.suggests(DORMITORY, "About the dormitory", WEDNESDAY);
        town.roundAt("2026-11-23T08:00:00");
        var read = town.received();
        assertThat(read.get(DigestTown.chatOf(chen))).contains("canteen").doesNotContain("dormitory");
        assertThat(read.get(DigestTown.chatOf(boss))).contains("dormitory").doesNotContain("canteen");
    }

    @Test
    void aCadreWithoutTopicsIsNotBothered() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT);
        assertThat(town.roundAt("2026-11-23T08:00:00")).isZero();
        fresh.store().write(transaction -> {
            transaction.cadres().assign(CANTEEN.id(), chen.id());
            return true;
        });
        assertThat(town.roundAt("2026-11-24T08:00:00")).isZero();
        assertThat(town.roundAt("2026-11-30T08:00:00")).isOne();
    }

    @Test
    void eachReadsInTheirOwnLanguage() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.changes(chen, record -> record.speaking(Optional.of(Language.CHINESE)));
        town.roundAt("2026-11-23T08:00:00");
        assertThat(town.readBy(chen)).contains("每周汇总");
    }

    @Test
    @Tag("group")
    void aGroupOfCadresReadsItsTopicsFromTheWeekInWhichItIsFirstSeen() {
        town.suggests(SAFETY, "From before", WEDNESDAY, LocalDate.of(2027, 1, 1));
        assertThat(town.roundAt("2026-11-23T09:00:00")).isZero();
        town.suggests(SAFETY, "The light above the stairs", MONDAY, LocalDate.of(2027, 1, 1));
        town.suggests(CANTEEN, "About the canteen", MONDAY);

        assertThat(town.roundAt("2026-11-30T08:00:00")).isOne();
        List<OutboxRow> rows = town.drainedRows();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.address()).isEqualTo(DigestTown.CADRES_GROUP);
            assertThat(row.priority()).isEqualTo(OutboxRow.Priority.BULK);
        });
        String read = Reading.of(rows.stream().map(OutboxRow::message).toList());
        assertThat(read)
                .contains("New (1)", "The light above the stairs")
                .contains("Still open from before (1)", "From before")
                .doesNotContain("canteen");
        assertThat(town.roundAt("2026-11-30T09:00:00")).isZero();
    }

    @Test
    @Tag("group")
    void aGroupIsTheSameInWhateverOrderItsTopicsStand() {
        fresh.store().write(transaction -> {
            transaction.topics().meet(CANTEEN.id(), Optional.of(DigestTown.CADRES_GROUP));
            return true;
        });
        assertThat(town.roundAt("2026-11-23T09:00:00")).isZero();
        arrange(SAFETY, DORMITORY, TEACHING, CANTEEN.withdrawn());
        town.suggests(SAFETY, "The light above the stairs", MONDAY, LocalDate.of(2027, 1, 1));

        assertThat(town.roundAt("2026-11-30T08:00:00")).isOne();
        assertThat(Reading.of(
                        town.drainedRows().stream().map(OutboxRow::message).toList()))
                .contains("New (1)", "The light above the stairs");
    }

    @Test
    void whatIsNoLongerOfferedIsNamedAsLongAsSomethingOfItIsOpen() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, TEACHING, CANTEEN, DORMITORY);
        arrange(SAFETY, CANTEEN, TEACHING.withdrawn(), DORMITORY.withdrawn());
        town.suggests(CANTEEN, "About the canteen", WEDNESDAY);
        town.suggests(DORMITORY, "About the beds", WEDNESDAY);

        town.roundAt("2026-11-23T08:00:00");
        assertThat(town.readBy(chen)).contains("Dormitory", "About the beds").doesNotContain("Teaching");
    }

    private void arrange(Topic... topics) {
        fresh.store().write(transaction -> {
            transaction.topics().arrange(List.of(topics));
            return true;
        });
    }

    @Test
    void whatComesOnTheDayOfTheDigestIsNewOnce() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.roundAt("2026-11-16T08:00:00");
        town.readBy(chen);
        town.suggests(CANTEEN, "Early on Monday", MONDAY);
        town.roundAt("2026-11-23T08:00:00");
        assertThat(town.readBy(chen)).contains("New (1)", "Early on Monday");
        town.suggests(CANTEEN, "Late on Monday", MONDAY);
        town.roundAt("2026-11-30T08:00:00");
        assertThat(town.readBy(chen))
                .contains("New (1)", "Late on Monday")
                .contains("Still open from before (1)", "Early on Monday");
    }

    @Test
    void whatIsLateComesFirstAndOnlyThere() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.suggests(CANTEEN, "Late", WEDNESDAY, LocalDate.of(2026, 11, 20));
        town.suggests(CANTEEN, "Later", WEDNESDAY, LocalDate.of(2026, 11, 19));
        town.suggests(CANTEEN, "Due today", WEDNESDAY, MONDAY);
        town.roundAt("2026-11-23T08:00:00");
        assertThat(town.readBy(chen))
                .containsSubsequence("Past target (2)", "Later", "Late", "New (1)", "Due today")
                .contains("[#2] [#1] [#3]");
    }

    @Test
    void whatWasWithdrawnIsNotShown() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        SuggestionNumber number = town.suggests(CANTEEN, "Never mind", WEDNESDAY);
        fresh.store().write(transaction -> {
            transaction.suggestions().withdraw(number, WEDNESDAY);
            return true;
        });
        town.roundAt("2026-11-23T08:00:00");
        assertThat(town.readBy(chen)).contains("nothing new, nothing open").doesNotContain("Never mind");
    }

    @Test
    void theWeekBeforeIsCountedInOneLine() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.roundAt("2026-11-16T08:00:00");
        town.received();
        LocalDate weekBefore = LocalDate.of(2026, 11, 10);
        LocalDate far = LocalDate.of(2027, 1, 1);
        town.suggests(CANTEEN, "Older", LocalDate.of(2026, 11, 2), far);
        SuggestionNumber done = town.suggests(CANTEEN, "Done in that week", weekBefore, far);
        SuggestionNumber doneLater = town.suggests(CANTEEN, "Done a week later", weekBefore, far);
        town.suggests(CANTEEN, "New", WEDNESDAY, far);
        fresh.sql(
                "update suggestion set status = 'done', closed_on = '2026-11-12' where number = " + done.value(),
                "update suggestion set status = 'done', closed_on = '2026-11-17' where number = " + doneLater.value());
        town.roundAt("2026-11-23T08:00:00");
        assertThat(town.readBy(chen)).contains("The week before: 2 received, 1 closed, 2 open at its end.");
    }

    @Test
    void aLookAheadMarksNothing() {
        Cadre chen = town.joins("Chen", LocalDate.of(2026, 11, 16), MONDAY_AT_EIGHT, CANTEEN);
        town.suggests(CANTEEN, "Warmer soup", WEDNESDAY);
        List<OutgoingMessage> preview = fresh.store().write(transaction -> {
            List<Saying> sayings = town.round().preview(transaction, chen, LocalDate.of(2026, 11, 19));
            return sayings.stream()
                    .flatMap(saying -> new Texts().render(saying, Language.ENGLISH).stream())
                    .toList();
        });
        assertThat(Reading.of(preview)).contains("Your digest so far", "Warmer soup", "[#1]");
        assertThat(town.received()).isEmpty();
        assertThat(town.roundAt("2026-11-23T08:00:00")).isOne();
        assertThat(town.readBy(chen)).contains("New (1)");
    }

    @Test
    void whoLeftAndCameBackBeginsAnew() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.roundAt("2026-10-05T08:00:00");
        fresh.store().write(transaction -> {
            transaction.cadres().dismiss(chen.id(), LocalDate.of(2026, 10, 6));
            return true;
        });
        assertThat(town.roundAt("2026-10-12T08:00:00")).isZero();
        town.received();
        fresh.store().write(transaction -> {
            transaction
                    .cadres()
                    .join(
                            transaction.cadres().personOf(chen.id()),
                            transaction.cadres().addressOf(chen.id()),
                            chen,
                            WEDNESDAY);
            return true;
        });
        assertThat(town.roundAt("2026-11-23T08:00:00")).isOne();
        assertThat(town.readBy(chen)).doesNotContain("could not be sent").contains("since Mon, Nov 16, 2026");
    }
}
