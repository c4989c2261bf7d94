package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.turn.TurnTown.AMY;
import static org.massline.turn.TurnTown.NOW;
import static org.massline.turn.TurnTown.RAW;
import static org.massline.turn.TurnTown.incoming;
import static org.massline.turn.TurnTown.said;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.ChatId;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.PersonId;
import org.massline.conversation.Dialogue;
import org.massline.conversation.OpenReceipt;
import org.massline.model.QuietHours;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.store.Outbox;
import org.massline.store.OutboxRow;
import org.massline.store.PersonRecord;
import org.massline.testing.FreshStore;
import org.massline.testing.SettableClock;
import org.massline.testing.TableDump;

/** A day begins at night: whoever sleeps is told of their draft in the morning. */
@ParameterizedClass
@EnumSource
class WakingTest {
    private static final Instant AT_NIGHT = Instant.parse("2026-11-28T00:30:00Z");
    private static final Instant BEFORE_SEVEN = Instant.parse("2026-11-28T06:59:59Z");
    private static final Instant AT_SEVEN = Instant.parse("2026-11-28T07:00:00Z");
    private static final Instant WHEN_IT_GOES = Instant.parse("2026-12-01T01:00:00Z");
    private static final Instant AT_SEVEN_THEN = Instant.parse("2026-12-01T07:00:00Z");

    private static final long BEN = 4243;

    @RegisterExtension
    private final FreshStore fresh;

    private final SettableClock clock = new SettableClock(NOW);
    private final TurnTown town = new TurnTown();
    private long updates;

    WakingTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, CANTEEN);
    }

    @Test
    void theDraftOfSomebodyAsleepIsRecalledInTheMorningAndRemovedInTheMorning() {
        says(AMY, "Half a thought");
        assertThat(saidAt(AT_NIGHT)).isEmpty();
        assertThat(saidAt(BEFORE_SEVEN)).isEmpty();
        assertThat(saidAt(AT_SEVEN)).singleElement().asString().contains("did not send it");
        assertThat(saidAt(AT_SEVEN)).isEmpty();
        assertThat(saidAt(WHEN_IT_GOES)).isEmpty();
        assertThat(fresh.store().<Integer>write(t -> t.conversations().takeRemovedDrafts()))
                .as("nothing goes before its writer is told")
                .isZero();
        assertThat(saidAt(AT_SEVEN_THEN)).singleElement().asString().contains("is removed now");
        assertThat(fresh.store().<Integer>write(t -> t.conversations().takeRemovedDrafts()))
                .isOne();
    }

    @Test
    void aReceiptIsClosedAtNightEvenIfItsHolderIsToldOfADraftInTheMorning() {
        says(AMY, "Half a thought");
        Dialogue drafting = stored();
        stands(drafting.showing(
                new OpenReceipt(new SuggestionNumber(41), new MessageId(3), LocalDate.of(2026, 11, 28))));
        clock.set(AT_NIGHT);

        assertThat(turn().wake(10)).isZero();
        assertThat(stored()).isEqualTo(drafting);
        assertThat(saidAt(AT_SEVEN)).singleElement().asString().contains("did not send it");
    }

    /** The few who open one would be known by a day that others do not have. */
    @Test
    void withoutTheKeysNothingTellsThatAReceiptIsOpen() {
        says(AMY, "Half a thought");
        says(BEN, "/start");
        Set<String> before = days();
        LocalDate tomorrow = LocalDate.of(2026, 11, 24);
        stands(stored().showing(new OpenReceipt(new SuggestionNumber(41), new MessageId(3), tomorrow)));
        assertThat(days()).isEqualTo(before);
        clock.set(Instant.parse("2026-11-23T23:59:59Z"));
        turn().wake(10);
        assertThat(stored().receipt()).isPresent();
        clock.set(Instant.parse("2026-11-24T00:00:01Z"));
        turn().wake(10);
        assertThat(stored().receipt()).isEmpty();
        assertThat(stored().draft()).isPresent();
        assertThat(days()).isEqualTo(before);
    }

    private Set<String> days() {
        return Set.copyOf(TableDump.select(fresh.settings(), "select chat, wake_on from conversation"));
    }

    private Dialogue stored() {
        return fresh.store()
                .write(t -> new StateCodec()
                        .read(t.conversations()
                                .lock(t.hasher().of(new ChatId(AMY)))
                                .orElseThrow()));
    }

    private void stands(Dialogue dialogue) {
        fresh.store().write(t -> {
            KeyedHash chat = t.hasher().of(new ChatId(AMY));
            t.conversations().lock(chat);
            t.conversations().save(chat, new StateCodec().write(dialogue), dialogue.dueOn());
            return true;
        });
    }

    @Test
    void aDraftWithWhichSomebodyGoesOnAtNightIsNotRecalled() {
        says(AMY, "Half a thought");
        assertThat(saidAt(AT_NIGHT)).isEmpty();
        says(AMY, "and the other half");
        assertThat(saidAt(AT_SEVEN)).isEmpty();
    }

    @Test
    void whoeverWantsNoQuietIsToldAtOnceAndDoesNotWaitForThoseAsleep() {
        for (long sleeper = 1; sleeper <= 5; sleeper++) {
            says(sleeper, "A dream");
        }
        says(BEN, "Half a thought");
        prefersNoQuiet(BEN);
        clock.set(AT_NIGHT);
        assertThat(turn().wake(1)).isOne();
        assertThat(sent()).singleElement().asString().contains("did not send it");
        assertThat(turn().wake(2)).isZero();
        clock.set(AT_SEVEN);
        assertThat(turn().wake(10)).isEqualTo(5);
    }

    @Test
    void whatGoesInSilenceGoesAtNight() {
        says(AMY, "A long thought");
        turn().take(
                        incoming(++updates, AMY, new Event.Commanded(new MessageId(50), "cancel", "")),
                        RAW,
                        town::answered);
        assertThat(sent()).isNotEmpty();
        clock.set(AT_NIGHT);
        assertThat(turn().wake(10)).isOne();
        assertThat(sent()).isEmpty();
    }

    private void says(long person, String text) {
        turn().take(said(++updates, person, text), RAW, town::answered);
        assertThat(sent()).isNotEmpty();
    }

    private void prefersNoQuiet(long id) {
        fresh.store().write(t -> {
            KeyedHash person = t.hasher().of(new PersonId(id));
            PersonRecord known = t.people().find(person).orElseThrow();
            assertThat(known.preferences().quiet()).contains(QuietHours.NIGHT);
            t.people().save(person, known.preferring(known.preferences().quiet(Optional.empty())));
            return true;
        });
    }

    private List<String> saidAt(Instant time) {
        clock.set(time);
        turn().wake(10);
        return sent();
    }

    private List<String> sent() {
        // What is in hand is left by then.
        Instant later = clock.instant().plus(Outbox.LEASE);
        List<String> texts = new ArrayList<>();
        List<OutboxRow> rows;
        do {
            rows = fresh.store().write(t -> {
                List<OutboxRow> taken = t.outbox().take(100, 100, later, later);
                taken.forEach(row -> t.outbox().remove(row.id()));
                return taken;
            });
            rows.forEach(row -> texts.add(row.message() instanceof OutgoingMessage.Text text ? text.html() : ""));
        } while (!rows.isEmpty());
        return texts;
    }

    private Turn turn() {
        return town.turn(fresh.store(), clock, (transaction, cadre, today) -> List.of());
    }
}
