package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.testing.SampleSchool.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.model.AuditAction;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;

/** What was done to the audit log shows, on both databases. */
@ParameterizedClass
@EnumSource
class AuditChainTest {
    @RegisterExtension
    private final FreshStore fresh;

    AuditChainTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void aLogThatNobodyTouchedIsWhole() {
        AuditCheck.Result empty = check();
        assertThat(empty.findings()).isEmpty();
        assertThat(check(empty.head()).findings()).isEmpty();
        add(5);
        assertThat(check(empty.head()).findings()).isEmpty();
        AuditCheck.Result earlier = check();
        add(3);
        assertThat(check().findings()).isEmpty();
        assertThat(check().rows()).isEqualTo(8);
        assertThat(check(earlier.head()).findings()).isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrRemoveARow() {
        add(2);
        assertThatThrownBy(() -> fresh.sql("update audit set detail = 'done' where id = 1"))
                .hasStackTraceContaining("the audit log is only added to");
        assertThatThrownBy(() -> fresh.sql("update audit set link = null where id = 2"))
                .hasStackTraceContaining("the audit log is only added to");
        assertThatThrownBy(() -> fresh.sql("delete from audit where id = 2"))
                .hasStackTraceContaining("the audit log is only added to");
        assertThat(check().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        update audit set detail = 'no' where id = 3           | row 3 was changed
        update audit set done_on = '2026-11-30' where id = 1  | row 1 was changed
        update audit set action = 'nonsense' where id = 5     | row 5 was changed
        update audit set number = null where id = 6           | row 6 was changed
        delete from audit where id = 4                        | row 4 is missing
        delete from audit where id < 3                        | rows 1 to 2 are missing
        delete from audit where id > 4                        | rows 5 to 6 are missing
        delete from audit                                     | rows 1 to 6 are missing
        update setting set value = (select value from setting where name = 'key-check') where name = 'audit-head' | the head was not sealed with this installation's keys
        """, delimiter = '|')
    void whateverIsDonePastTheProgramIsFound(String deed, String finding) {
        add(6);
        pastTheTriggers(deed);
        assertThat(check().findings()).containsExactly(finding);
    }

    @Test
    void aRowThatTheProgramDidNotWriteIsFoundThoughTheLogGoesOn() {
        add(2);
        pastTheTriggers(
                "insert into audit (id, done_on, action, detail) values (3, '2026-11-23', 'reply', '')",
                "update counter set value = 3 where name = 'audit'");
        assertThat(check().findings()).containsExactly("row 3 and what follows were added past the program");
        add(1);
        assertThat(check().findings()).contains("row 3 was changed");
    }

    @Test
    void aLogThatWasPutBackToAnEarlierDayIsFoundByItsNotedHead() {
        add(2);
        String earlier = fresh.store().read(t -> t.settings().get("audit-head")).orElseThrow();
        add(2);
        String noted = check().head();
        pastTheTriggers(
                "delete from audit where id > 2",
                "update counter set value = 2 where name = 'audit'",
                "update setting set value = '" + earlier + "' where name = 'audit-head'");

        assertThat(check().findings()).as("nothing in the database tells").isEmpty();
        assertThat(check(noted).findings())
                .containsExactly("the head that was noted, " + noted + ", is not in the log any more");
    }

    @Test
    void anOlderLogIsLinkedAtTheNextStart() {
        add(3);
        fresh.store().write(t -> {
            t.settings().putSealed(KeyCheck.SETTING_NAME, KeyCheck.SENTENCE);
            return true;
        });
        pastTheTriggers("update audit set link = null", "delete from setting where name = 'audit-head'");
        AuditCheck.Result result = checkAfterRestart();
        assertThat(result.findings()).isEmpty();
        assertThat(result.rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "update audit set link = null", "delete from audit"})
    void whoTakesTheHeadAwayGetsNoNewOne(String more) {
        add(3);
        pastTheTriggers("update audit set detail = 'no' where id = 2", "delete from setting where name = 'audit-head'");
        if (!more.isEmpty()) {
            fresh.sql(more);
        }
        assertThat(checkAfterRestart().findings()).containsExactly("the head is missing");
    }

    @Test
    void norWhoMakesTheDatabaseLookNew() {
        add(3);
        pastTheTriggers(
                "update audit set detail = 'no' where id = 2",
                "update audit set link = null",
                "delete from setting where name in ('audit-head', 'key-check', 'hash-generation')");
        assertThat(checkAfterRestart().findings())
                .containsExactly("row 1 and what follows were added past the program");
    }

    private AuditCheck.Result checkAfterRestart() {
        if (fresh.kind() == FreshStore.Kind.SQLITE) {
            fresh.store().close();
        }
        return fresh.anotherStore().read(t -> t.auditCheck().run(Optional.empty()));
    }

    @Test
    void manyWhoAddAtOnceMakeOneChain() throws Exception {
        Store replica = fresh.kind() == FreshStore.Kind.POSTGRESQL ? fresh.anotherStore() : fresh.store();
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int each = 0; each < 60; each++) {
                Store store = each % 2 == 0 ? fresh.store() : replica;
                done.add(threads.submit(() -> add(store)));
            }
        }
        for (Future<?> each : done) {
            each.get();
        }
        assertThat(check().findings()).isEmpty();
        assertThat(check().rows()).isEqualTo(60);
    }

    private void pastTheTriggers(String... deeds) {
        switch (fresh.kind()) {
            case SQLITE -> fresh.sql("drop trigger audit_is_not_changed", "drop trigger audit_is_not_removed");
            case POSTGRESQL -> fresh.sql("alter table audit disable trigger user");
        }
        fresh.sql(deeds);
    }

    private void add(int rows) {
        for (int each = 0; each < rows; each++) {
            add(fresh.store());
        }
    }

    private static void add(Store store) {
        store.write(t -> {
            t.audit()
                    .add(new Audit.Entry(
                            TODAY,
                            Optional.empty(),
                            Optional.of(new SuggestionNumber(41)),
                            AuditAction.VERDICT,
                            "yes"));
            return true;
        });
    }

    private AuditCheck.Result check() {
        return fresh.store().read(t -> t.auditCheck().run(Optional.empty()));
    }

    private AuditCheck.Result check(String head) {
        return fresh.store().read(t -> t.auditCheck().run(Optional.of(head)));
    }
}
