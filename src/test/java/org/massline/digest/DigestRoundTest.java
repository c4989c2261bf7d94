package org.massline.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.digest.DigestTown.at;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TEACHING;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Cadre;
import org.massline.model.DigestTime;
import org.massline.store.Store;
import org.massline.testing.FreshStore;
import org.massline.testing.HeardLog;

/** One digest for each recipient and week, whatever happens to clocks and processes. */
@ParameterizedClass
@EnumSource
class DigestRoundTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 9, 1);
    private static final DigestTime SUNDAY_AT_TWO = new DigestTime(DayOfWeek.SUNDAY, 2);

    @RegisterExtension
    private final FreshStore fresh;

    private final HeardLog log = new HeardLog(DigestRound.class);

    private DigestTown town;

    DigestRoundTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @BeforeEach
    void build() {
        town = new DigestTown(fresh.store());
    }

    @Test
    void aDigestComesAtItsHourAndOnce() {
        Cadre chen = town.joins("Chen", LocalDate.of(2026, 11, 18), MONDAY_AT_EIGHT, CANTEEN);
        town.suggests(CANTEEN, "Warmer soup, please.", LocalDate.of(2026, 11, 19));

        assertThat(town.roundAt("2026-11-23T07:59:59")).isZero();
        assertThat(town.roundAt("2026-11-23T08:00:00")).isOne();
        assertThat(town.readBy(chen)).contains("Warmer soup").contains("[#1]");
        assertThat(town.roundAt("2026-11-23T08:00:01")).isZero();
        assertThat(town.roundAt("2026-11-29T23:59:59")).isZero();
        assertThat(town.roundAt("2026-11-30T08:00:00")).isOne();
        assertThat(town.readBy(chen)).contains("Past target (1)", "nothing new");
    }

    @Test
    void whatIsNewAndPastItsTargetAlreadyIsNewAllTheSame() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.roundAt("2026-11-16T08:00:00");
        town.readBy(chen);
        town.suggests(CANTEEN, "Warmer soup", LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 19));
        assertThat(town.roundAt("2026-11-23T08:00:00")).isOne();
        assertThat(town.readBy(chen)).contains("1 past target · 1 new · nothing else open");
    }

    @Test
    void aDigestThatCameLateIsNotFollowedByAnother() {
        town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        assertThat(town.roundAt("2026-11-26T15:00:00")).isOne();
        assertThat(town.roundAt("2026-11-27T08:00:00")).isZero();
        assertThat(town.roundAt("2026-11-30T08:00:00")).isOne();
    }

    @Test
    void nobodyGetsADigestOfATimeBeforeTheyJoined() {
        Cadre chen = town.joins("Chen", LocalDate.of(2026, 11, 18), MONDAY_AT_EIGHT, CANTEEN);
        assertThat(town.roundAt("2026-11-18T12:00:00")).isZero();
        assertThat(town.roundAt("2026-11-22T12:00:00")).isZero();
        assertThat(town.roundAt("2026-11-23T08:00:00")).isOne();
        assertThat(town.readBy(chen)).doesNotContain("could not be sent");
    }

    @Test
    void threeWeeksWithoutTheProgramAreCaughtUpOnceAndItSaysSo() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.roundAt("2026-11-02T08:00:00");
        town.readBy(chen);
        town.suggests(CANTEEN, "Warmer soup at noon", LocalDate.of(2026, 11, 4), LocalDate.of(2027, 1, 1));
        town.suggests(CANTEEN, "A bicycle stand beside the gate", LocalDate.of(2026, 11, 18), LocalDate.of(2027, 1, 1));

        assertThat(town.roundAt("2026-11-25T10:00:00")).isOne();
        assertThat(town.readBy(chen))
                .contains("Digests of 3 weeks could not be sent in time.")
                .contains("since Mon, Nov 2, 2026")
                .contains("New (2)", "Warmer soup at noon", "A bicycle stand beside the gate");
        assertThat(town.roundAt("2026-11-25T10:05:00")).isZero();
        assertThat(town.roundAt("2026-11-30T08:00:00")).isOne();
        assertThat(town.readBy(chen)).doesNotContain("could not be sent").doesNotContain("New (");
    }

    @Test
    void aCadreWhoNeverGotOneIsCaughtUpSinceTheyJoined() {
        Cadre chen = town.joins("Chen", LocalDate.of(2026, 11, 4), MONDAY_AT_EIGHT, CANTEEN);
        assertThat(town.roundAt("2026-11-23T09:00:00")).isOne();
        assertThat(town.readBy(chen)).contains("Digests of 3 weeks").contains("since Wed, Nov 4, 2026");
    }

    @Test
    void theNightInWhichClocksGoBackBringsOneDigest() {
        town.joins("Chen", LONG_AGO, SUNDAY_AT_TWO, CANTEEN);
        town.roundAt("2026-10-18T02:00:00");
        assertThat(written("2026-10-24T22:00:00Z", "2026-10-25T06:00:00Z"))
                .containsExactly(Instant.parse("2026-10-25T00:00:00Z"));
    }

    @Test
    void theNightInWhichClocksGoForwardBringsOneDigest() {
        town.joins("Chen", LONG_AGO, SUNDAY_AT_TWO, CANTEEN);
        town.roundAt("2027-03-21T02:00:00");
        // At 01:00 UTC the clocks go from 02:00 to 03:00.
        assertThat(written("2027-03-27T22:00:00Z", "2027-03-28T06:00:00Z"))
                .containsExactly(Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void aClockSetBackRepeatsNothing() {
        town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.roundAt("2026-11-02T08:00:00");
        // The weeks between are missed, and covered by the digest of the 23rd.
        assertThat(town.roundAt("2026-11-23T08:00:00")).isOne();
        for (int daysBack = 1; daysBack <= 21; daysBack++) {
            assertThat(town.round().run(at("2026-11-23T08:00:00").minus(Duration.ofDays(daysBack))))
                    .isZero();
        }
        assertThat(town.roundAt("2026-11-30T08:00:00")).isOne();
    }

    @Test
    void aWrongYearDoesNotEndAllDigests() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.roundAt("2026-11-23T08:00:00");
        assertThat(town.roundAt("2030-01-01T12:00:00")).isOne();
        town.readBy(chen);
        assertThat(town.roundAt("2026-11-29T00:00:00")).isZero();
        assertThat(town.roundAt("2026-11-30T08:00:00")).isOne();
        assertThat(town.readBy(chen)).contains("since Mon, Nov 23, 2026");
    }

    @Test
    void aCrashInTheMiddleLosesNothingAndRepeatsNothing() {
        IntStream.rangeClosed(1, 3).forEach(index -> town.joins("Cadre " + index, LONG_AGO, MONDAY_AT_EIGHT, CANTEEN));
        town.roundAt("2026-11-16T08:00:00");
        town.received();
        for (int count = 0; count < 20; count++) {
            town.suggests(CANTEEN, "Suggestion", LocalDate.of(2026, 11, 18));
        }

        // A digest has three messages; the second one's second does not get in.
        failAtOutboxRow(5);
        assertThat(log.during(
                        () -> assertThat(town.roundAt("2026-11-23T08:00:00")).isOne()))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).contains("the next round tries again").doesNotContain("Suggestion"));
        mend();
        assertThat(fresh.store()
                        .<Integer>read(transaction -> transaction.outbox().count()))
                .isEqualTo(3);

        assertThat(afterRestart().run(at("2026-11-23T08:01:00"))).isEqualTo(2);
        assertThat(afterRestart().run(at("2026-11-23T08:02:00"))).isZero();
        assertThat(town.drained())
                .hasSize(3)
                .allSatisfy((chat, messages) -> assertThat(messages).hasSize(3));
    }

    @Test
    void oneBrokenRecipientKeepsNobodyElseWaiting() {
        Cadre broken = town.joins("Guo Hong", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        Cadre whole = town.joins("Whole", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        fresh.sql("update cadre set sealed_address = "
                + (fresh.kind() == FreshStore.Kind.SQLITE ? "x'00'" : "'\\x00'::bytea") + " where id = "
                + broken.id());
        assertThat(log.during(
                        () -> assertThat(town.roundAt("2026-11-23T08:00:00")).isOne()))
                .singleElement()
                .asString()
                .contains("cadre:" + broken.id())
                .doesNotContain("Guo Hong");
        assertThat(town.readBy(whole)).contains("Weekly digest");
    }

    @Test
    void roundsThatRaceWriteEachDigestOnce() throws Exception {
        int cadres = 12;
        for (int index = 0; index < cadres; index++) {
            town.joins("Cadre " + index, LONG_AGO, MONDAY_AT_EIGHT, index % 2 == 0 ? CANTEEN : TEACHING);
        }
        List<Callable<Integer>> rounds = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            DigestRound round = town.roundOn(index % 2 == 0 ? fresh.store() : replica());
            rounds.add(() -> round.run(at("2026-11-23T08:00:00")));
        }
        int written = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : threads.invokeAll(rounds)) {
                written += each.get();
            }
        }
        assertThat(written).isEqualTo(cadres);
        assertThat(town.drained())
                .hasSize(cadres)
                .allSatisfy((chat, messages) -> assertThat(messages).hasSize(1));
    }

    @Test
    void whoHasBlockedTheBotIsCaughtUpWhenTheyComeBack() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.roundAt("2026-11-02T08:00:00");
        town.readBy(chen);
        town.changes(chen, record -> record.asUnreachable(true));
        assertThat(town.roundAt("2026-11-09T08:00:00")).isZero();
        assertThat(town.roundAt("2026-11-16T08:00:00")).isZero();
        town.changes(chen, record -> record.asUnreachable(false));
        assertThat(town.roundAt("2026-11-17T08:00:00")).isOne();
        assertThat(town.readBy(chen)).contains("Digests of 2 weeks");
    }

    @Test
    void whoChangesTheDayAfterTheDigestWaitsForTheNextWeek() {
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.roundAt("2026-11-23T08:00:00");
        fresh.store().write(transaction -> {
            transaction.cadres().setDigestTime(chen.id(), new DigestTime(DayOfWeek.FRIDAY, 16));
            return true;
        });
        assertThat(town.roundAt("2026-11-27T16:00:00")).isZero();
        assertThat(town.roundAt("2026-11-30T08:00:00")).isZero();
        assertThat(town.roundAt("2026-12-04T16:00:00")).isOne();
    }

    /** The moments of a quarter-hourly round at which a digest was written. */
    private List<Instant> written(String from, String until) {
        List<Instant> written = new ArrayList<>();
        for (Instant now = Instant.parse(from);
                now.isBefore(Instant.parse(until));
                now = now.plus(Duration.ofMinutes(15))) {
            if (town.round().run(now) > 0) {
                written.add(now);
            }
        }
        return written;
    }

    /** SQLite serves one process; its second round runs in the same one. */
    private Store replica() {
        return fresh.kind() == FreshStore.Kind.SQLITE ? fresh.store() : fresh.anotherStore();
    }

    private DigestRound afterRestart() {
        return town.roundOn(replica());
    }

    private void failAtOutboxRow(int row) {
        switch (fresh.kind()) {
            case SQLITE ->
                fresh.sql("create trigger broken before insert on outbox when (select count(*) from outbox) >= "
                        + (row - 1) + " begin select raise(abort, 'broken'); end");
            case POSTGRESQL ->
                fresh.sql(
                        "create function broken() returns trigger language plpgsql as $$ begin"
                                + " if (select count(*) from outbox) >= " + (row - 1)
                                + " then raise exception 'broken'; end if; return new; end $$",
                        "create trigger broken before insert on outbox for each row execute function broken()");
        }
    }

    private void mend() {
        fresh.sql(fresh.kind() == FreshStore.Kind.SQLITE ? "drop trigger broken" : "drop trigger broken on outbox");
    }
}
