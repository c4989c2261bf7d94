package org.massline.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.Language;
import org.massline.model.Preferences;
import org.massline.model.SuggestionNumber;
import org.massline.outbox.Settling;
import org.massline.store.OutboxRow;
import org.massline.store.PersonRecord;
import org.massline.store.Store;
import org.massline.telegram.Delivery;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;

/**
 * A bulletin to ten thousand people. The program ends twice in the middle of it: everything that it knew is gone but the
 * database, with one message sent and not yet marked as sent.
 */
@ParameterizedClass
@EnumSource
class TenThousandTest {
    /** Every fiftieth wants none. */
    private static final int UNWILLING = 50;
    /** So many the outbox has in hand at once. */
    private static final int IN_HAND = 100;

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final long FIRST_PERSON = 1_000_000;

    @RegisterExtension
    private final SchoolOnDisk school;

    /** On the second database fewer will do: what differs there is no matter of numbers. */
    private final int people;

    private final Map<ChatId, Integer> received = new HashMap<>();
    private final List<String> progress = new ArrayList<>();
    private int sent;
    private int mostWaiting;

    TenThousandTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
        people = kind == FreshStore.Kind.SQLITE ? 10_000 : 2_000;
    }

    @Test
    void everybodyGetsItOnceThoughTheProgramEndsTwiceInTheMiddle() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        populate();
        send(chen);

        int doubles = runUntil(people / 3);
        doubles += runUntil(people * 2 / 3);
        runUntil(Integer.MAX_VALUE);

        Bulletin bulletin = bulletin();
        assertThat(bulletin.status()).isEqualTo(Bulletin.Status.SENT);
        int willing = people - people / UNWILLING;
        assertThat(bulletin.reach().recipients()).isEqualTo(willing);
        assertThat(received).doesNotContainKey(new ChatId(FIRST_PERSON));
        received.remove(new ChatId(chen.id()));
        received.remove(SchoolOnDisk.CHANNEL);
        assertThat(received).hasSize(willing);
        int more = received.values().stream().mapToInt(times -> times - 1).sum();
        assertThat(more)
                .as("only what was in flight at an end came twice")
                .isEqualTo(doubles)
                .isEqualTo(2);
        assertThat(mostWaiting)
                .as("no more is handed over than is sent soon")
                .isLessThanOrEqualTo(BulletinRound.MOST_WAITING + 10);
        assertThat(progress).hasSizeGreaterThan(people / 500).anyMatch(line -> line.contains("of " + written(people)));
        assertThat(progress.getLast())
                .contains("was sent")
                .contains("It went to " + written(willing) + " of " + written(people));
    }

    /** A life of the program, until so many were sent; returns how many were sent and not marked as sent. */
    private int runUntil(int count) {
        Store store = school.store();
        BulletinRound round = new BulletinRound(store, school.texts(), school.register());
        Settling settling = new Settling(new Random(1));
        for (int idle = 0; idle < 3; ) {
            Instant now = school.clock().instant();
            int handedOver = round.run(now);
            int waiting = store.read(transaction -> transaction.outbox().count());
            mostWaiting = Math.max(mostWaiting, waiting);
            List<OutboxRow> rows = take(store, now);
            idle = handedOver + rows.size() == 0 ? idle + 1 : 0;
            if (sent + rows.size() > count && !rows.isEmpty()) {
                deliver(rows.getLast());
                // The program ends here. The rest of what it had in hand was not sent; nothing is marked.
                school.clock().pass(LEASE.plusSeconds(1));
                return 1;
            }
            rows.forEach(this::deliver);
            store.write(transaction -> {
                rows.forEach(row -> settling.settle(
                        transaction,
                        row,
                        new Delivery.Sent(List.of(new MessageId(sent))),
                        school.clock().instant()));
                return true;
            });
            school.clock().pass(Duration.ofSeconds(1));
        }
        return 0;
    }

    private static List<OutboxRow> take(Store store, Instant now) {
        return store.write(transaction -> transaction.outbox().take(IN_HAND, IN_HAND, now, now.plus(LEASE)));
    }

    private void deliver(OutboxRow row) {
        if (row.message() instanceof OutgoingMessage.Edit edit) {
            progress.add(edit.html());
        } else {
            assertThat(row.priority()).isEqualTo(OutboxRow.Priority.BULK);
            received.merge(row.address().chat(), 1, Integer::sum);
            sent++;
        }
    }

    private void populate() {
        for (int from = 0; from < people; from += 1000) {
            int first = from;
            school.store().write(transaction -> {
                for (int index = first; index < first + 1000; index++) {
                    Address address = Address.of(new ChatId(FIRST_PERSON + index));
                    PersonRecord person = PersonRecord.of(address, Optional.of(index % 2 == 0 ? "zh-hans" : "en"));
                    Preferences wanted = Preferences.DEFAULT.withBulletin(index % UNWILLING != 0);
                    transaction.people().save(transaction.hasher().of(address.chat()), person.preferring(wanted));
                }
                return true;
            });
        }
    }

    private void send(Resident cadre) {
        school.store().write(transaction -> {
            var chen = transaction
                    .cadres()
                    .find(transaction.hasher().of(new ChatId(cadre.id())))
                    .orElseThrow();
            BulletinId id = transaction.bulletins().begin(chen.id(), true, java.time.LocalDate.of(2026, 11, 23));
            transaction
                    .bulletins()
                    .put(id, new Bulletin.Pair(new SuggestionNumber(1), "The soup was cold.", "It is warm now."));
            return transaction.bulletins().send(id, 1, transaction.people().count(), new MessageId(7));
        });
    }

    private static String written(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private Bulletin bulletin() {
        return school.store()
                .read(transaction ->
                        transaction.bulletins().find(new BulletinId(1)).orElseThrow());
    }
}
