package org.massline.privacy;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;

/**
 * Keyed hashes of Telegram's numbers: HMAC-SHA-256 by Google Tink. Without the key all 2^52 numbers would be tried in hours.
 *
 * <p>A person and their private chat have one number in Telegram, and so one hash. Safe for use by several threads.
 */
public final class Hasher {
    private final PrfSet prf;

    Hasher(PrfSet prf) {
        this.prf = prf;
    }

    public KeyedHash of(PersonId person) {
        return hash(ByteBuffer.allocate(Long.BYTES).putLong(person.value()).array());
    }

    public KeyedHash of(ChatId chat) {
        return hash(ByteBuffer.allocate(Long.BYTES).putLong(chat.value()).array());
    }

    /** Somebody within a group: what they do there is theirs alone. */
    public KeyedHash of(ChatId group, PersonId person) {
        return hash(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(group.value())
                .putLong(person.value())
                .array());
    }

    private KeyedHash hash(byte[] number) {
        try {
            return new KeyedHash(prf.computePrimary(number, KeyedHash.LENGTH));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("hashing failed", failure);
        }
    }
}
