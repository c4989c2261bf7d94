package org.massline.store;

import static org.massline.store.tables.Tables.AUDIT;
import static org.massline.store.tables.Tables.CADRE;
import static org.massline.store.tables.Tables.MESSAGE_ABOUT;
import static org.massline.store.tables.Tables.SUGGESTION;
import static org.massline.store.tables.Tables.THREAD_MESSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.massline.chat.About;
import org.massline.chat.ChatId;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.Hasher;
import org.massline.privacy.KeyedHash;

/** The questions of /mydata: what is kept of a person where no other question leads. */
public final class DataQuestions {
    private final DSLContext sql;
    private final Hasher hasher;
    private final OutboxLines lines;

    DataQuestions(DSLContext sql, Hasher hasher, OutboxLines lines) {
        this.sql = sql;
        this.hasher = hasher;
        this.lines = lines;
    }

    /**
     * Messages that are to be sent to a chat.
     *
     * @param last when the last of them is due
     */
    public record Waiting(int count, Instant last) {}

    /** Empty if none waits. */
    public Optional<Waiting> waitingFor(ChatId chat) {
        List<Long> due = lines.waitingFor(chat).stream().map(WaitingRow::dueAt).toList();
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(due.size(), Instant.ofEpochMilli(Collections.max(due))));
    }

    /** In how many messages of its contributor's chat a reply is known to be about the suggestion. */
    public int messagesAbout(SuggestionNumber number) {
        byte[] side = hasher.of(About.forContributor(number)).bytes();
        return sql.fetchCount(MESSAGE_ABOUT, MESSAGE_ABOUT.ABOUT.eq(side));
    }

    /** Somebody who is a cadre no more; what they wrote keeps their name. */
    public record Former(String name, LocalDate dismissedOn) {}

    public Optional<Former> formerCadre(KeyedHash person) {
        return sql.select(CADRE.NAME, CADRE.DISMISSED_ON)
                .from(CADRE)
                .where(CADRE.PERSON.eq(person.bytes()))
                .and(CADRE.DISMISSED_ON.isNotNull())
                .fetchOptional(row -> new Former(row.value1(), row.value2()));
    }

    /**
     * What a cadre did.
     *
     * @param messages in threads
     * @param steps in the audit log
     * @param assigned suggestions that are theirs now
     */
    public record Work(int messages, int steps, int assigned) {}

    public Work workOf(CadreId cadre) {
        return new Work(
                sql.fetchCount(THREAD_MESSAGE, THREAD_MESSAGE.CADRE_ID.eq(cadre.value())),
                sql.fetchCount(AUDIT, AUDIT.CADRE_ID.eq(cadre.value())),
                sql.fetchCount(SUGGESTION, SUGGESTION.ASSIGNED_TO.eq(cadre.value())));
    }
}
