package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
        Page<Audit.Entry> page = fresh.store().read(t -> t.audit().newest(3, 4));
        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(page.index()).isZero();
    }

    @Test
    void pagesAreNewestFirstAndOneBehindTheLastIsTheLast() {
        for (int day = 0; day < 9; day++) {
            add(day, day % 2 == 0 ? Optional.of(FIRST) : Optional.empty());
        }
        assertThat(days(newest(0))).containsExactly(8L, 7L, 6L, 5L);
        assertThat(days(newest(1))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(days(newest(2))).containsExactly(0L);
        assertThat(newest(99).index()).isEqualTo(2);
        assertThat(newest(0).total()).isEqualTo(9);
        assertThat(days(newestOf(0))).containsExactly(8L, 6L, 4L, 2L);
        assertThat(days(newestOf(7))).containsExactly(0L);
        assertThat(newestOf(0).total()).isEqualTo(5);
    }

    @Test
    void whatNobodyCouldReadIsNotWritten() {
        assertThatThrownBy(() -> new Audit.Entry(TODAY, Optional.of(LI), Optional.empty(), "shrugged", "what a detail"))
                .hasMessageContaining("shrugged")
                .hasMessageNotContaining("detail");
    }

    private void add(int day, Optional<SuggestionNumber> number) {
        fresh.store().write(t -> {
            t.audit().add(new Audit.Entry(TODAY.plusDays(day), Optional.of(LI), number, "reply", ""));
            return true;
        });
    }

    private Page<Audit.Entry> newest(int index) {
        return fresh.store().read(t -> t.audit().newest(index, 4));
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
