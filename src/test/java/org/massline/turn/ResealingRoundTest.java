package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.store.PersonRecord;
import org.massline.testing.FreshStore;
import org.massline.testing.HeardLog;
import org.massline.testing.TableDump;

/** A night in which not everything opens. */
class ResealingRoundTest {
    /** More than one step. */
    private static final int PEOPLE = 501;

    private static final long DAMAGED = 77;

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.SQLITE);

    @Test
    void aRecordThatDoesNotOpenIsCountedInTheLogAndPassedOver() {
        fresh.store().write(transaction -> {
            for (long person = 1; person <= PEOPLE; person++) {
                transaction
                        .people()
                        .save(
                                transaction.hasher().of(new PersonId(person)),
                                PersonRecord.of(Address.of(new ChatId(person)), Optional.empty()));
            }
            return true;
        });
        byte[] damaged = fresh.store()
                .read(transaction ->
                        transaction.hasher().of(new PersonId(DAMAGED)).bytes());
        fresh.sql("update person set sealed = x'00ff' where person = x'%s'"
                .formatted(HexFormat.of().formatHex(damaged)));
        Set<String> before = people();

        List<String> log = new HeardLog(ResealingRound.class).during(new ResealingRound(fresh.store())::run);

        assertThat(people()).hasSize(PEOPLE).filteredOn(before::contains).hasSize(1);
        assertThat(log)
                .containsExactly("1 records of people do not open and were not sealed anew: other keys, or a damaged"
                        + " database; restore a backup if this is new");
    }

    private Set<String> people() {
        Map<String, List<String>> tables = TableDump.of(fresh);
        return new HashSet<>(tables.getOrDefault("person", List.of()));
    }
}
