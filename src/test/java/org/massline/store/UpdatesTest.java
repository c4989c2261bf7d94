package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.TODAY;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.PersonId;
import org.massline.testing.FreshStore;
import org.massline.testing.TableDump;

/** Updates that failed: whose they are is found with the keys alone, and one at a time. */
@ParameterizedClass
@EnumSource
class UpdatesTest {
    private static final PersonId AMY = new PersonId(4242);
    private static final PersonId BO = new PersonId(4343);
    private static final int WRITER = 3;

    @RegisterExtension
    private final FreshStore fresh;

    UpdatesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @BeforeEach
    void someFail() {
        fresh.store().write(t -> {
            t.updates().keepFailed(5, TODAY, AMY, bytes("first"));
            t.updates().keepFailed(6, TODAY.minusDays(3), AMY, bytes("second"));
            t.updates().keepFailed(7, TODAY, BO, bytes("another's"));
            t.updates().noteFailed(8, TODAY, Updates.Failure.UNREADABLE);
            t.updates().noteFailed(9, TODAY.minusDays(Updates.KEPT_DAYS), Updates.Failure.FAILED);
            return true;
        });
    }

    @Test
    void onesOwnAreFoundAndForgottenAndNobodyElses() {
        fresh.store().write(t -> {
            assertThat(t.updates().keptOf(AMY)).containsExactly(TODAY.minusDays(3), TODAY);
            assertThat(t.updates().forgetFailedOf(AMY)).isEqualTo(2);
            assertThat(t.updates().keptOf(AMY)).isEmpty();
            assertThat(t.updates().keptOf(BO)).containsExactly(TODAY);
            assertThat(t.updates().failed()).isEqualTo(3);
            return true;
        });
    }

    @Test
    void withoutTheKeysNoTwoAreOnePersonsNorIsAnyLikeTheRestOfThem() {
        List<String> writers = rows().stream()
                .map(row -> row.split("\\|")[WRITER])
                .filter(writer -> !writer.equals("null"))
                .toList();
        String amy = HexFormat.of().formatHex(fresh.keys().hasher().of(AMY).bytes());
        assertThat(writers).hasSize(3).doesNotHaveDuplicates().doesNotContain(amy);
    }

    @Test
    void ofWhatIsOnlyNotedNothingIsKept() {
        assertThat(rows()).contains("8|" + TODAY + "|unreadable|null|null|");
    }

    @Test
    void afterItsTimeItIsGone() {
        fresh.store().write(t -> {
            assertThat(t.updates().forgetFailed(TODAY)).isZero();
            assertThat(t.updates().forgetFailed(TODAY.plusDays(1))).isOne();
            assertThat(t.updates().forgetFailed(TODAY.plusDays(Updates.KEPT_DAYS)))
                    .isOne();
            assertThat(t.updates().keptOf(AMY)).containsExactly(TODAY);
            return true;
        });
    }

    /** On both databases in the same order: update_id, failed_on, kind, writer, sealed. */
    private List<String> rows() {
        return TableDump.select(
                fresh.settings(), "select update_id, failed_on, kind, writer, sealed from failed_update");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
