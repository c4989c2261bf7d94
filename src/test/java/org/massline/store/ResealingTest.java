package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.TableDump;

/** What is sealed of people looks new the next day, whoever it was that talked; on both databases. */
@ParameterizedClass
@EnumSource
class ResealingTest {
    private static final int PEOPLE = 7;
    private static final List<String> TABLES = List.of("person", "conversation", "suggestion");

    @RegisterExtension
    private final FreshStore fresh;

    ResealingTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @Test
    void everyRowIsAnotherAndOpensAsBefore() {
        for (long person = 1; person <= PEOPLE; person++) {
            talks(person);
        }
        Set<String> before = rows();
        assertThat(before).hasSize(TABLES.size() * PEOPLE);

        for (Resealing.Of of : Resealing.Of.values()) {
            assertThat(sealAnew(of)).isZero();
        }
        assertThat(sealAuthorsAnew()).isZero();

        assertThat(rows()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        for (long person = 1; person <= PEOPLE; person++) {
            isAsBefore(person);
        }
    }

    @Test
    void whatDoesNotOpenKeepsTheOthersFromNothing() {
        for (long person = 1; person <= PEOPLE; person++) {
            talks(person);
        }
        for (String table : TABLES) {
            String key = table.equals("person") ? "person" : table.equals("suggestion") ? "number" : "chat";
            String sealed = table.equals("suggestion") ? "sealed_author" : "sealed";
            String damage = "%02x".formatted(TABLES.indexOf(table));
            fresh.sql("update %1$s set %4$s = %2$s where %3$s = (select min(%3$s) from (select %3$s from %1$s) as rows)"
                    .formatted(
                            table,
                            fresh.kind() == FreshStore.Kind.SQLITE ? "x'" + damage + "'" : "'\\x" + damage + "'",
                            key,
                            sealed));
        }
        Set<String> before = rows();

        for (Resealing.Of of : Resealing.Of.values()) {
            assertThat(sealAnew(of)).isOne();
        }
        assertThat(sealAuthorsAnew()).isOne();

        assertThat(rows()).hasSameSizeAs(before).filteredOn(before::contains).hasSize(TABLES.size());
    }

    @Test
    void aChatThatWasNeverSavedIsLeftAlone() {
        boolean sqlite = fresh.kind() == FreshStore.Kind.SQLITE;
        fresh.sql("insert into conversation (chat, state_version, sealed) values ("
                + (sqlite ? "x'01', 0, x''" : "'\\x01', 0, ''") + ")");
        Set<String> before = rows();
        fresh.store().write(t -> t.resealing().step(Resealing.Of.CHATS, Optional.empty(), 3));
        assertThat(rows()).isEqualTo(before).hasSize(1);
    }

    /** How many do not open. */
    private int sealAnew(Resealing.Of of) {
        return ResealingTest.<KeyedHash>all(
                last -> fresh.store().write(t -> t.resealing().step(of, last, 3)));
    }

    private int sealAuthorsAnew() {
        return ResealingTest.<SuggestionNumber>all(
                last -> fresh.store().write(t -> t.resealing().authors(last, 3)));
    }

    private static <K> int all(Function<Optional<K>, Resealing.Step<K>> step) {
        int broken = 0;
        Optional<K> last = Optional.empty();
        do {
            Resealing.Step<K> done = step.apply(last);
            broken += done.broken();
            last = done.last();
        } while (last.isPresent());
        return broken;
    }

    private void talks(long person) {
        fresh.store().write(t -> {
            KeyedHash hash = hash(t, person);
            t.people().save(hash, PersonRecord.of(Address.of(new ChatId(person)), Optional.of("en")));
            t.conversations().lock(hash);
            t.conversations().save(hash, new StoredConversation(1, bytes(person)), Optional.of(TODAY));
            t.suggestions()
                    .add(
                            SampleSuggestion.of(person, CANTEEN, "Soup " + person)
                                    .suggestion(),
                            Address.of(new ChatId(person)));
            return true;
        });
    }

    private void isAsBefore(long person) {
        fresh.store().write(t -> {
            KeyedHash hash = hash(t, person);
            assertThat(t.people().find(hash).orElseThrow().address().chat().value())
                    .isEqualTo(person);
            assertThat(t.conversations().lock(hash).orElseThrow().state()).isEqualTo(bytes(person));
            assertThat(t.suggestions().authorOf(new SuggestionNumber(person))).contains(Address.of(new ChatId(person)));
            return true;
        });
    }

    private static byte[] bytes(long person) {
        return ("state of " + person).getBytes(StandardCharsets.UTF_8);
    }

    private static KeyedHash hash(Transaction transaction, long person) {
        return transaction.hasher().of(new PersonId(person));
    }

    private Set<String> rows() {
        Set<String> rows = new HashSet<>();
        TableDump.of(fresh).forEach((table, some) -> {
            if (TABLES.contains(table)) {
                rows.addAll(some);
            }
        });
        return rows;
    }
}
