package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.AuditAction;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Page;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;

/** The audit log in pages, on both databases. */
@ParameterizedClass
@EnumSource
class AuditTest {
    private static final CadreId LI = new CadreId(1);
    private static final SuggestionNumber FIRST = new SuggestionNumber(41);

    @RegisterExtension
    private final FreshStore fresh;

    AuditTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @BeforeEach
    void aCadre() {
        fresh.store().write(t -> {
            Cadre cadre = new Cadre(LI, "Li", Role.CADRE, Set.of(), SampleSchool.MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(new ChatId(9)), Address.of(new ChatId(9)), cadre, TODAY);
            return true;
        });
    }

    @Test
    void anEmptyLogIsAnEmptyPage() {
        Page<Audit.Entry> page = fresh.store().read(t -> t.audit().listed(3, 4));
        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(page.index()).isZero();
    }

    @Test
    void pagesAreNewestFirstAndOneBehindTheLastIsTheLast() {
        for (int day = 0; day < 9; day++) {
            add(day, day % 2 == 0 ? Optional.of(FIRST) : Optional.empty());
        }
        assertThat(days(listed(0))).containsExactly(8L, 7L, 6L, 5L);
        assertThat(days(listed(1))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(days(listed(2))).containsExactly(0L);
        assertThat(listed(99).index()).isEqualTo(2);
        assertThat(listed(1).hasNext()).isTrue();
        assertThat(listed(2).hasNext()).isFalse();
        assertThat(days(newestOf(0))).containsExactly(8L, 6L, 4L, 2L);
        assertThat(days(newestOf(7))).containsExactly(0L);
        assertThat(newestOf(0).total()).isEqualTo(5);
    }

    /** Side by side in the list of all, the steps of one sitting would tell which suggestions are by one hand. */
    @Test
    void whatContributorsDidStandsWithTheirSuggestionAlone() {
        for (int day = 0; day < 8; day++) {
            add(day, Optional.of(FIRST));
            for (AuditAction own : List.of(
                    AuditAction.NOTE,
                    AuditAction.VERDICT,
                    AuditAction.REOPEN,
                    AuditAction.WITHDRAW,
                    AuditAction.STANDS_FOR_ITSELF)) {
                add(new Audit.Entry(TODAY.plusDays(day), Optional.empty(), Optional.of(FIRST), own, ""));
            }
        }
        assertThat(days(listed(0))).containsExactly(7L, 6L, 5L, 4L);
        assertThat(days(listed(1))).containsExactly(3L, 2L, 1L, 0L);
        assertThat(listed(0).hasNext()).isTrue();
        assertThat(listed(1).hasNext()).isFalse();
        assertThat(listed(2)).as("behind the last is the first").isEqualTo(listed(0));
        assertThat(listed(Integer.MAX_VALUE)).isEqualTo(listed(0));
        assertThat(newestOf(0).total()).isEqualTo(48);
    }

    private void add(int day, Optional<SuggestionNumber> number) {
        add(new Audit.Entry(TODAY.plusDays(day), Optional.of(LI), number, AuditAction.REPLY, ""));
    }

    private void add(Audit.Entry entry) {
        fresh.store().write(t -> {
            t.audit().add(entry);
            return true;
        });
    }

    private Page<Audit.Entry> listed(int index) {
        return fresh.store().read(t -> t.audit().listed(index, 4));
    }

    private Page<Audit.Entry> newestOf(int index) {
        return fresh.store().read(t -> t.audit().newestOf(FIRST, index, 4));
    }

    private static List<Long> days(Page<Audit.Entry> page) {
        return page.items().stream()
                .map(entry -> ChronoUnit.DAYS.between(TODAY, entry.on()))
                .toList();
    }
}
