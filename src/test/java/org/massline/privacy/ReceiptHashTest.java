package org.massline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.massline.model.ReceiptCode;

class ReceiptHashTest {
    private static final byte[] SALT = new byte[ReceiptHash.SALT_BYTES];
    private static final ReceiptCode CODE = ReceiptCode.of(new byte[ReceiptCode.RANDOM_BYTES]);

    @Test
    void theCodeAloneMatchesIt() {
        String stored = ReceiptHash.of(CODE, SALT);
        assertThat(stored)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$")
                .doesNotContain(CODE.secret());
        assertThat(ReceiptHash.matches(CODE, stored)).isTrue();
        assertThat(ReceiptHash.matches(
                        new ReceiptCode(CODE.found(), "1" + CODE.secret().substring(1)), stored))
                .isFalse();
        assertThat(ReceiptHash.matches(new ReceiptCode("1" + CODE.found().substring(1), CODE.secret()), stored))
                .isFalse();
    }

    /** Hashed by the reference implementation (argon2-cffi). */
    @Test
    void whatWasStoredAtAnotherCostIsStillKnown() {
        assertThat(
                        ReceiptHash.matches(
                                CODE,
                                "$argon2id$v=19$m=1024,t=3,p=1$AAECAwQFBgcICQoLDA0ODw$JaiR6VjqySIfVxgYgy+EGHwyrG/S8H7w6/YqXTD4p3U"))
                .isTrue();
    }

    @Test
    void otherThingsAreNoHashes() {
        assertThatThrownBy(() -> ReceiptHash.matches(CODE, "$2y$10$nothing"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReceiptHash.of(CODE, new byte[4])).isInstanceOf(IllegalArgumentException.class);
    }
}
