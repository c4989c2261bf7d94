package org.massline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.massline.privacy.Seal;

/** Records as sealed JSON. */
final class Sealed {
    private final Seal seal;
    private final JsonMapper json;

    Sealed(Seal seal, JsonMapper json) {
        this.seal = seal;
        this.json = json;
    }

    /** Seals a record for this place: table and row. */
    byte[] seal(Object record, String place) {
        try {
            return seal.seal(json.writeValueAsBytes(record), place);
        } catch (JsonProcessingException failure) {
            // The message of the cause may quote what people wrote.
            throw new IllegalStateException("a " + record.getClass().getSimpleName() + " cannot be stored: "
                    + failure.getClass().getSimpleName());
        }
    }

    <T> T open(byte[] sealed, String place, Class<T> type) {
        try {
            return json.readValue(seal.open(sealed, place), type);
        } catch (IOException failure) {
            // The message of the cause may quote what people wrote, the place the hash of a person.
            throw new UncheckedIOException(
                    "what is stored in " + Seal.table(place) + " is no " + type.getSimpleName(),
                    new IOException(failure.getClass().getSimpleName()));
        }
    }

    byte[] sealBytes(byte[] bytes, String place) {
        return seal.seal(bytes, place);
    }

    byte[] openBytes(byte[] sealed, String place) {
        return seal.open(sealed, place);
    }
}
