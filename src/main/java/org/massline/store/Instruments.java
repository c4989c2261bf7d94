package org.massline.store;

import org.massline.likeness.Likeness;
import org.massline.privacy.Hasher;
import org.massline.privacy.Keys;

/** What all transactions of a store work with. Safe for use by several threads. */
record Instruments(Keys keys, Sealed sealed, Likeness likeness, LinePeriod linePeriod) {
    static Instruments with(Keys keys) {
        return new Instruments(keys, new Sealed(keys.seal(), StoredJson.mapper()), Likeness.read(), new LinePeriod());
    }

    Hasher hasher() {
        return keys.hasher();
    }
}
