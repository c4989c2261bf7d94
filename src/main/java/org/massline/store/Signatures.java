package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.massline.model.Signature;

/** How the tables say how a suggestion is signed: by a name, by a receipt, or by neither. */
final class Signatures {
    private Signatures() {}

    static @Nullable String nameIn(Signature signature) {
        return switch (signature) {
            case Signature.Anonymous anonymous -> null;
            case Signature.WithReceipt receipt -> null;
            case Signature.Named(String name) -> StoredText.of(name);
        };
    }

    /** Of one whose link was cut neither is left, however it was signed. */
    static Signature of(Record suggestion) {
        String name = suggestion.get(SUGGESTION.AUTHOR_NAME);
        if (name != null) {
            return new Signature.Named(name);
        }
        return suggestion.get(SUGGESTION.RECEIPT) == null ? new Signature.Anonymous() : new Signature.WithReceipt();
    }
}
