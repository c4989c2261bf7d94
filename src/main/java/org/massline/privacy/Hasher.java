package org.massline.privacy;

import com.google.crypto.tink.prf.Prf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.massline.chat.About;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.PersonId;

/**
 * Keyed hashes of Telegram's numbers: HMAC-SHA-256 by Google Tink. Without the key all 2^52 numbers would be tried in hours.
 *
 * <p>A person and their private chat have one number in Telegram, and so one hash. Safe for use by several threads.
 */
public final class Hasher {
    private final List<Prf> chain;

    Hasher(List<Prf> chain) {
        this.chain = List.copyOf(chain);
    }

    /** How many keys hash one after the other; each rotation adds one. */
    public int generation() {
        return chain.size();
    }

    /**
     * The hash that takes the place of one of the generation before. The newest key hashes what the older ones hashed: so rows
     * are brought to it though nobody knows any more what they are hashes of.
     */
    public KeyedHash next(KeyedHash before) {
        return new KeyedHash(compute(chain.getLast(), before.bytes()));
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

    /** A message within its chat. */
    public KeyedHash of(ChatId chat, MessageId message) {
        return hash(ByteBuffer.allocate(1 + Long.BYTES + Integer.BYTES)
                .put((byte) 'm')
                .putLong(chat.value())
                .putInt(message.value())
                .array());
    }

    /**
     * The line in which messages to a chat wait for a while: those of one chat at two times have nothing in common, nor has one
     * with its chat.
     *
     * @param period counts these times
     */
    public KeyedHash line(ChatId chat, long period) {
        return hash(ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put((byte) 'l')
                .putLong(chat.value())
                .putLong(period)
                .array());
    }

    /**
     * What a chat is called on one day where it stands that its newest message is news: on two days it has nothing in common, nor
     * with its chat.
     *
     * @param day counts the days
     */
    public KeyedHash news(ChatId chat, long day) {
        return hash(ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put((byte) 'n')
                .putLong(chat.value())
                .putLong(day)
                .array());
    }

    /** What a chat is called where it is counted how much is sent; it has nothing in common with the chat. */
    public KeyedHash sending(ChatId chat) {
        return hash(ByteBuffer.allocate(1 + Long.BYTES)
                .put((byte) 's')
                .putLong(chat.value())
                .array());
    }

    /** A person's part in one thing of this kind: those of one person in two things have nothing in common. */
    public KeyedHash of(PersonId person, String kind, long id) {
        byte[] name = kind.getBytes(StandardCharsets.UTF_8);
        return hash(ByteBuffer.allocate(1 + 2 * Long.BYTES + name.length)
                .put((byte) 'p')
                .putLong(person.value())
                .putLong(id)
                .put(name)
                .array());
    }

    /** One side of a suggestion. */
    public KeyedHash of(About about) {
        return hash(ByteBuffer.allocate(2 + Long.BYTES)
                .put((byte) 'a')
                .put((byte) (about.side() == About.Side.CONTRIBUTOR ? 1 : 2))
                .putLong(about.number().value())
                .array());
    }

    private KeyedHash hash(byte[] number) {
        byte[] hash = number;
        for (Prf each : chain) {
            hash = compute(each, hash);
        }
        return new KeyedHash(hash);
    }

    private static byte[] compute(Prf prf, byte[] input) {
        try {
            return prf.compute(input, KeyedHash.LENGTH);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("hashing failed", failure);
        }
    }
}
