package org.massline.telegram;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.massline.chat.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Turns the bytes of an update into what happened.
 *
 * <p>Safe for use by any thread. The bytes come from whoever can reach the webhook: nothing they contain makes {@link
 * #decode} throw.
 */
public final class UpdateDecoder {
    private static final Logger log = LoggerFactory.getLogger(UpdateDecoder.class);

    private final UpdateReading reading;

    public UpdateDecoder(BotProfile bot) {
        this.reading = new UpdateReading(new PersonId(bot.id()), new OwnName(bot.username()));
    }

    public Decoded decode(byte[] raw) {
        Optional<Update> common = CommonUpdates.read(raw);
        return common.isPresent() ? read(common.get(), common.get().getUpdateId()) : decodeByReflection(raw);
    }

    /** As telegrambots reads it. */
    Decoded decodeByReflection(byte[] raw) {
        @Nullable Update update;
        try {
            update = Rare.UPDATES.readValue(raw);
        } catch (IOException | RuntimeException unreadable) {
            // RuntimeException: telegrambots has deserializers of its own that trust what they read.
            return decodeSlowly(raw, unreadable);
        }
        if (update == null || update.getUpdateId() == null) {
            return new Decoded.Garbage();
        }
        return read(update, update.getUpdateId());
    }

    /** Tells garbage from an update that telegrambots cannot read, and from one with an id beyond its 31 bits. */
    private Decoded decodeSlowly(byte[] raw, Exception unreadable) {
        JsonNode tree;
        try {
            tree = Rare.TREES.readTree(raw);
        } catch (IOException notJson) {
            return new Decoded.Garbage();
        }
        OptionalLong id = updateId(tree);
        if (id.isEmpty()) {
            return new Decoded.Garbage();
        }
        if (id.getAsLong() > Integer.MAX_VALUE) {
            try {
                Update update = Rare.UPDATES.readValue(((ObjectNode) tree).put("update_id", 0));
                return read(update, id.getAsLong());
            } catch (IOException | RuntimeException stillUnreadable) {
                return unreadable(id.getAsLong(), stillUnreadable);
            }
        }
        return unreadable(id.getAsLong(), unreadable);
    }

    private static OptionalLong updateId(@Nullable JsonNode tree) {
        JsonNode id = tree == null ? null : tree.get("update_id");
        return id != null && id.isIntegralNumber() && id.canConvertToLong()
                ? OptionalLong.of(id.longValue())
                : OptionalLong.empty();
    }

    private Decoded read(Update update, long id) {
        try {
            return reading.read(update, id);
        } catch (RuntimeException unexpected) {
            // A field that Telegram always fills was missing.
            return unreadable(id, unexpected);
        }
    }

    private static Decoded unreadable(long id, Exception reason) {
        // Without its message, which quotes what people wrote; the path names fields alone.
        String where = reason instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
        log.warn(
                "update {} cannot be read: {} {}",
                id,
                reason instanceof JacksonException ? "telegrambots does not know its shape" : reason.getClass(),
                where);
        return new Decoded.Unreadable(id);
    }

    /**
     * What reads by reflection, made when the first such update comes. Six hundred classes describe all that telegrambots knows: that
     * takes a third of a second once, where a start and a small machine's memory are better off without.
     */
    private static final class Rare {
        // Jackson's own bounds hold: 1,000 levels, 1,000 digits in a number, 20 million units in a text.
        static final ObjectMapper MAPPER = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        static final ObjectReader UPDATES = MAPPER.readerFor(Update.class);
        static final ObjectReader TREES = MAPPER.readerFor(JsonNode.class);
    }
}
