package org.massline.store;

import static org.massline.store.tables.Tables.OUTBOX;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.chat.OutgoingMessage;
import org.massline.privacy.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is settled about a message only when its turn comes: its place in its chat's order, and which message it becomes. */
final class OutboxAside {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxAside.class);

    private static final int MOST_RELEASED = 100;
    /** Bot API, {@code sendMessage}: 4096 characters after entities are read; with the tags it is less, to be safe. */
    private static final int MOST_TEXT = 4096;

    private static final String BETWEEN_PARAGRAPHS = "\n\n";

    /** Asked whenever the outbox takes something; there is rarely anything. */
    private static final Prepared DUE = Prepared.of(DSL.select(OUTBOX.ID)
            .from(OUTBOX)
            .where(OUTBOX.ASIDE.eq(DSL.inline(1L)))
            .and(OUTBOX.DUE_AT.le(Prepared.value(OUTBOX.DUE_AT)))
            // As the index has them, which is that of those aside alone.
            .orderBy(OUTBOX.DUE_AT, OUTBOX.ID)
            .limit(DSL.inline(MOST_RELEASED)));

    private final DSLContext sql;
    private final OutboxLines lines;

    OutboxAside(DSLContext sql, OutboxLines lines) {
        this.sql = sql;
        this.lines = lines;
    }

    /** What waited aside until now goes to the end of its chat's queue. */
    void release(Instant now) {
        List<Long> due = DUE.all(sql, row -> row.getLong(1), now.toEpochMilli());
        if (due.isEmpty()) {
            return;
        }
        for (WaitingRow row : sql.selectFrom(OUTBOX)
                .where(OUTBOX.ID.in(due))
                .orderBy(OUTBOX.ID)
                .fetch(WaitingRow::of)) {
            try {
                release(row);
            } catch (Seal.BrokenSeal | UncheckedIOException damaged) {
                // One damaged row must not hold up everybody else's.
                LOG.error("message {} in the outbox cannot be opened; it waits aside", row.id());
                sql.update(OUTBOX)
                        .set(OUTBOX.DUE_AT, now.plus(Outbox.DAMAGED).toEpochMilli())
                        .where(OUTBOX.ID.eq(row.id()))
                        .execute();
            }
        }
    }

    private void release(WaitingRow row) {
        Letter letter = lines.open(row.line(), row.sealed());
        // If another replica was faster, it did that.
        if (sql.deleteFrom(OUTBOX).where(OUTBOX.ID.eq(row.id())).execute() == 1) {
            lines.put(row.inLine(), letter);
        }
    }

    /** Added to the chat's newest message, if that is news of the same suggestion and has room; else, or if it rings, of its own. */
    static OutboxRow placed(Messages messages, OutboxRow row, OutgoingMessage.News news, Instant now) {
        Optional<Messages.NewestNews> newest = messages.newestNews(row.address().chat(), now)
                .filter(each -> !news.rings())
                .filter(each -> each.number().equals(news.number()))
                .filter(each -> each.html().length() + news.html().length() + 2 <= MOST_TEXT);
        String html =
                newest.map(Messages.NewestNews::html).orElse(news.headingHtml()) + BETWEEN_PARAGRAPHS + news.html();
        OutgoingMessage message = newest.<OutgoingMessage>map(
                        each -> new OutgoingMessage.Edit(each.message(), html, news.buttons()))
                .orElseGet(() -> new OutgoingMessage.Text(html, news.buttons()));
        return new OutboxRow(
                row.id(),
                row.chat(),
                row.priority(),
                row.attempts(),
                row.address(),
                message,
                row.about(),
                Optional.of(new OutboxRow.News(news.number(), html)));
    }
}
