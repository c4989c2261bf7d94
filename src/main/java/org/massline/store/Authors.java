package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import org.jooq.DSLContext;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.SuggestionNumber;

/** What leads from suggestions to their authors, and how it ends. */
public final class Authors {
    /** Telegram gives no chat this number. */
    static final Address NOBODY = Address.of(new ChatId(0));

    private final DSLContext sql;
    private final Sealed sealed;

    Authors(DSLContext sql, Sealed sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /** Whether there is still an address of its author, be it nobody's. */
    public boolean hasAddress(SuggestionNumber number) {
        return sql.fetchExists(sql.selectOne()
                .from(SUGGESTION)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .and(SUGGESTION.SEALED_AUTHOR.isNotNull()));
    }

    /**
     * Leaves the text, as nobody's, looking like any anonymous one of which somebody knows the author: those that looked otherwise
     * would be known as one person's. Like these it is cut off once it was closed for long.
     */
    public void leaveToNobody(SuggestionNumber number) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.SEALED_AUTHOR, sealed.seal(NOBODY, Suggestions.place(number)))
                .setNull(SUGGESTION.AUTHOR_NAME)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
    }

    /** Leaves the text, and nothing that leads to its author. */
    public void cut(SuggestionNumber number) {
        sql.update(SUGGESTION)
                .setNull(SUGGESTION.SEALED_AUTHOR)
                .setNull(SUGGESTION.AUTHOR_NAME)
                .setNull(SUGGESTION.AUTHOR_MUTED_ON)
                .setNull(SUGGESTION.RECEIPT)
                .setNull(SUGGESTION.RECEIPT_HASH)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
    }
}
