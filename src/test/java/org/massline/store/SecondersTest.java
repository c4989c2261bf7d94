package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
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
import org.massline.testing.SeededSuggestion;
import org.massline.testing.TableDump;

/** Who seconds what, on both databases. */
@ParameterizedClass
@EnumSource
class SecondersTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(41);
    private static final SuggestionNumber FORKS = new SuggestionNumber(42);

    @RegisterExtension
    private final FreshStore fresh;

    SecondersTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @BeforeEach
    void twoSuggestions() {
        SeededSuggestion.of(41, CANTEEN, "Soup").in(fresh);
        SeededSuggestion.of(42, CANTEEN, "Forks").in(fresh);
    }

    @Test
    void oneCountsOnceHoweverOftenTheyTap() {
        assertThat(second(SOUP, 7)).isTrue();
        assertThat(second(SOUP, 7)).isFalse();
        assertThat(second(SOUP, 8)).isTrue();
        assertThat(count(SOUP)).isEqualTo(2);
        assertThat(takeBack(SOUP, 7)).isTrue();
        assertThat(takeBack(SOUP, 7)).isFalse();
        assertThat(takeBack(FORKS, 8)).isFalse();
        assertThat(count(SOUP)).isOne();
        assertThat(count(FORKS)).isZero();
    }

    @Test
    void allAreReachedInStepsEachOnce() {
        for (long person = 1; person <= 25; person++) {
            second(SOUP, person);
            second(FORKS, person + 100);
        }
        List<Address> reached = new ArrayList<>();
        Optional<KeyedHash> after = Optional.empty();
        while (true) {
            Optional<KeyedHash> from = after;
            List<Seconders.Seconder> step =
                    fresh.store().read(t -> t.seconders().of(SOUP, from, 10));
            if (step.isEmpty()) {
                break;
            }
            step.forEach(each -> reached.add(each.address()));
            after = Optional.of(step.getLast().second());
        }
        assertThat(reached).hasSize(25).doesNotHaveDuplicates();
        assertThat(reached).allMatch(address -> address.chat().value() <= 25);
    }

    /** What a thief of the database sees: neither who it is, nor that two rows are one person's. */
    @Test
    void noTwoRowsOfAPersonAreAlikeAndNoneTellsWhoItIs() {
        second(SOUP, 123_456_789_012L);
        second(FORKS, 123_456_789_012L);
        Map<String, List<String>> dump = TableDump.of(fresh);
        assertThat(dump.get("seconding")).hasSize(2);
        String person = hex(fresh.store().read(t -> t.hasher().of(new PersonId(123_456_789_012L))));
        dump.values()
                .forEach(rows -> assertThat(rows)
                        .noneMatch(row -> row.contains("123456789012"))
                        .noneMatch(row -> row.contains(Long.toHexString(123_456_789_012L)))
                        .noneMatch(row -> row.contains(person)));
        List<String> keys = dump.get("seconding").stream()
                .flatMap(row -> List.of(row.split("\\|")).stream())
                .filter(cell -> cell.matches("[0-9a-f]{16,}"))
                .toList();
        assertThat(keys).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void whatIsErasedTakesThoseWhoSecondItAlong() {
        second(SOUP, 7);
        fresh.store().write(t -> {
            t.suggestions().erase(SOUP);
            return true;
        });
        assertThat(TableDump.of(fresh).get("seconding")).isEmpty();
    }

    private boolean second(SuggestionNumber number, long person) {
        return fresh.store().write(t -> t.seconders().add(number, address(person), TODAY));
    }

    private boolean takeBack(SuggestionNumber number, long person) {
        return fresh.store().write(t -> t.seconders().remove(number, address(person)));
    }

    private int count(SuggestionNumber number) {
        return fresh.store().<Integer>read(t -> t.seconders().count(number));
    }

    private static Address address(long person) {
        return Address.of(new ChatId(person));
    }

    private static String hex(KeyedHash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}
