package org.massline.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.massline.chat.Bytes;

/**
 * What bytes that were written or read lately mean, so that they need not be read again: whoever writes now is likely to write
 * again soon. It is asked with the bytes as they stand in the database, so it is never out of date.
 *
 * <p>Safe for use by several threads.
 *
 * @param <T> never changed by anybody
 */
public final class Recent<T> {
    private final Map<Bytes, T> meanings;

    /** @param most how many are kept */
    public Recent(int most) {
        meanings = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Bytes, T> eldest) {
                return size() > most;
            }
        };
    }

    public Optional<T> meaningOf(Bytes bytes) {
        synchronized (meanings) {
            return Optional.ofNullable(meanings.get(bytes));
        }
    }

    public void keep(Bytes bytes, T meaning) {
        synchronized (meanings) {
            meanings.put(bytes, meaning);
        }
    }
}
