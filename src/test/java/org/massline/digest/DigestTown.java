package org.massline.digest;

import static org.massline.testing.SampleSchool.BERLIN;
import static org.massline.testing.SampleSchool.CALENDAR;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.SAFETY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.PersonId;
import org.massline.conversation.DeskOwner;
import org.massline.conversation.DeskPage;
import org.massline.conversation.DeskPlace;
import org.massline.conversation.Need;
import org.massline.model.Cadre;
import org.massline.model.DigestTime;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.store.OutboxRow;
import org.massline.store.PersonRecord;
import org.massline.store.Store;
import org.massline.testing.Reading;
import org.massline.testing.SampleSuggestion;
import org.massline.text.Texts;

/** A school with its cadres, in a real database, whose clock stands where a test puts it. */
final class DigestTown {
    static final Address CADRES_GROUP = new Address(new ChatId(-1001), Optional.of(7));

    private static final Texts TEXTS = new Texts();
    private static final DigestSettings SETTINGS = new DigestSettings(BERLIN, MONDAY_AT_EIGHT, Language.ENGLISH);

    private final Store store;

    /** A school whose cadres have no group. */
    DigestTown(Store store) {
        this(store, Optional.empty());
    }

    /**
     * @param safetyGroup where those who answer for safety meet
     */
    DigestTown(Store store, Optional<Address> safetyGroup) {
        this.store = store;
        store.write(transaction -> {
            for (Topic topic : List.of(TEACHING, CANTEEN, DORMITORY)) {
                transaction.topics().add(topic, Optional.empty());
            }
            transaction.topics().add(SAFETY, safetyGroup);
            return true;
        });
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    DigestRound round() {
        return roundOn(store);
    }

    DigestRound roundOn(Store replica) {
        return new DigestRound(replica, TEXTS, SETTINGS);
    }

    int roundAt(String local) {
        return round().run(at(local));
    }

    /** Somebody whose Telegram speaks English becomes a cadre; their chat has the number 100 + their own. */
    Cadre joins(String name, LocalDate on, DigestTime time, Topic... topics) {
        return joins(name, Role.CADRE, on, time, topics);
    }

    Cadre joins(String name, Role role, LocalDate on, DigestTime time, Topic... topics) {
        return store.write(transaction -> {
            Set<org.massline.model.TopicId> ids =
                    Stream.of(topics).map(Topic::id).collect(Collectors.toSet());
            Cadre cadre = new Cadre(transaction.cadres().nextId(), name, role, ids, time);
            PersonId person = new PersonId(chatOf(cadre).value());
            Address address = Address.of(chatOf(cadre));
            transaction.people().save(transaction.hasher().of(person), PersonRecord.of(address, Optional.of("en-GB")));
            transaction.cadres().join(transaction.hasher().of(person), address, cadre, on);
            return cadre;
        });
    }

    void changes(Cadre cadre, java.util.function.UnaryOperator<PersonRecord> how) {
        store.write(transaction -> {
            var person = transaction.hasher().of(new PersonId(chatOf(cadre).value()));
            transaction
                    .people()
                    .save(person, how.apply(transaction.people().find(person).orElseThrow()));
            return true;
        });
    }

    /** Something is suggested, and has the topic's response target. */
    SuggestionNumber suggests(Topic topic, String text, LocalDate on) {
        return suggests(topic, text, on, CALENDAR.after(on, topic.responseTarget()));
    }

    SuggestionNumber suggests(Topic topic, String text, LocalDate on, LocalDate targetOn) {
        return store.write(transaction -> {
            SuggestionNumber number = transaction.suggestions().nextNumber();
            transaction
                    .suggestions()
                    .add(
                            SampleSuggestion.of(number.value(), topic, text)
                                    .between(on, targetOn)
                                    .suggestion(),
                            Address.of(new ChatId(1)));
            return number;
        });
    }

    /** What lies on a cadre's desk. */
    DeskPage desk(Cadre cadre, DeskPlace place, Instant now) {
        Need.Desk need = new Need.Desk(place, cadre.topics(), new DeskOwner.OfCadre(cadre.id()));
        return store.read(transaction -> round().desk(transaction, need, LocalDate.ofInstant(now, BERLIN)));
    }

    /** What reached a cadre's chat since the last time, as they read it; empty if nothing did. */
    String readBy(Cadre cadre) {
        return received().getOrDefault(chatOf(cadre), "");
    }

    /** All that lies in the outbox, by chat; it is empty afterwards. */
    Map<ChatId, String> received() {
        return drained().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Reading.of(entry.getValue())));
    }

    Map<ChatId, List<OutgoingMessage>> drained() {
        return drainedRows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.address().chat(), Collectors.mapping(OutboxRow::message, Collectors.toList())));
    }

    List<OutboxRow> drainedRows() {
        List<OutboxRow> all = new ArrayList<>();
        Instant now = Instant.parse("2099-01-01T00:00:00Z");
        while (true) {
            List<OutboxRow> some = store.write(transaction -> {
                List<OutboxRow> rows = transaction.outbox().take(100, 100, now, now.plus(Duration.ofMinutes(1)));
                rows.forEach(row -> transaction.outbox().remove(row.id()));
                return rows;
            });
            if (some.isEmpty()) {
                return all;
            }
            all.addAll(some);
        }
    }

    static ChatId chatOf(Cadre cadre) {
        return new ChatId(100 + cadre.id().value());
    }
}
