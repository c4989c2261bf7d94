package org.massline.store;

import static org.massline.store.tables.Tables.MESSAGE_ABOUT;
import static org.massline.store.tables.Tables.NEWEST_NEWS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.chat.About;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.Hasher;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages in people's chats, as far as something depends on them: which suggestion a message is about, and which is the
 * newest. Nothing here shows without the keys whose chat it is, nor which two messages are in one.
 */
public final class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private static final Prepared REMEMBER = Prepared.of(DSL.insertInto(MESSAGE_ABOUT)
            .set(MESSAGE_ABOUT.MESSAGE, Prepared.value(MESSAGE_ABOUT.MESSAGE))
            .set(MESSAGE_ABOUT.ABOUT, Prepared.value(MESSAGE_ABOUT.ABOUT))
            .set(MESSAGE_ABOUT.SEALED, Prepared.value(MESSAGE_ABOUT.SEALED))
            .set(MESSAGE_ABOUT.SENT_ON, Prepared.value(MESSAGE_ABOUT.SENT_ON))
            .onConflict(MESSAGE_ABOUT.MESSAGE)
            .doUpdate()
            .set(MESSAGE_ABOUT.ABOUT, DSL.excluded(MESSAGE_ABOUT.ABOUT))
            .set(MESSAGE_ABOUT.SEALED, DSL.excluded(MESSAGE_ABOUT.SEALED)));
    private static final Prepared ABOUT = Prepared.of(DSL.select(MESSAGE_ABOUT.SEALED)
            .from(MESSAGE_ABOUT)
            .where(MESSAGE_ABOUT.MESSAGE.eq(Prepared.value(MESSAGE_ABOUT.MESSAGE))));
    private static final Prepared FORGET = Prepared.of(
            DSL.deleteFrom(MESSAGE_ABOUT).where(MESSAGE_ABOUT.MESSAGE.eq(Prepared.value(MESSAGE_ABOUT.MESSAGE))));
    private static final Prepared NOT_NEWEST =
            Prepared.of(DSL.deleteFrom(NEWEST_NEWS).where(NEWEST_NEWS.CHAT.eq(Prepared.value(NEWEST_NEWS.CHAT))));

    private final DSLContext sql;
    private final Sealed sealed;
    private final Hasher hasher;

    Messages(DSLContext sql, Sealed sealed, Hasher hasher) {
        this.sql = sql;
        this.sealed = sealed;
        this.hasher = hasher;
    }

    /**
     * The newest message of a chat, news of a suggestion.
     *
     * @param html all of it, heading and everything added since
     */
    public record NewestNews(MessageId message, SuggestionNumber number, String html) {}

    /** A message is about a suggestion. */
    public void remember(ChatId chat, MessageId message, About about, LocalDate today) {
        KeyedHash key = hasher.of(chat, message);
        REMEMBER.executeWithNext(
                sql, key.bytes(), hasher.of(about).bytes(), sealed.seal(about, place(key)), today.toString());
    }

    /** What a message is about; empty if nothing of the kind is known. */
    public Optional<About> about(ChatId chat, MessageId message) {
        KeyedHash key = hasher.of(chat, message);
        return ABOUT.first(sql, row -> row.getBytes(1), (Object) key.bytes())
                .map(bytes -> sealed.open(bytes, place(key), About.class));
    }

    /** No message leads to this side of the suggestion any more. */
    public void forget(About about) {
        sql.deleteFrom(MESSAGE_ABOUT)
                .where(MESSAGE_ABOUT.ABOUT.eq(hasher.of(about).bytes()))
                .execute();
    }

    /** A message, and in which chat it is. */
    public record Place(ChatId chat, MessageId message) {}

    /** These messages are about nothing in particular any more. */
    public void forget(Collection<Place> places) {
        FORGET.executeAllWithNext(
                sql,
                places.stream()
                        .map(each -> new @Nullable Object[] {
                            hasher.of(each.chat(), each.message()).bytes()
                        })
                        .toList());
    }

    /**
     * That a message is about a suggestion, and since when.
     *
     * @param about empty if it cannot be opened
     */
    public record Link(LocalDate sentOn, KeyedHash message, Optional<About> about) {}

    /** What messages are about that were sent before that day: at most so many, oldest first, behind the last one of before. */
    public List<Link> sentBefore(LocalDate day, Optional<Link> last, int most) {
        Condition behind = last.map(link -> DSL.row(MESSAGE_ABOUT.SENT_ON, MESSAGE_ABOUT.MESSAGE)
                        .gt(DSL.row(link.sentOn(), link.message().bytes())))
                .orElseGet(DSL::noCondition);
        return sql.select(MESSAGE_ABOUT.SENT_ON, MESSAGE_ABOUT.MESSAGE, MESSAGE_ABOUT.SEALED)
                .from(MESSAGE_ABOUT)
                .where(MESSAGE_ABOUT.SENT_ON.lt(day))
                .and(behind)
                .orderBy(MESSAGE_ABOUT.SENT_ON, MESSAGE_ABOUT.MESSAGE)
                .limit(most)
                .fetch(row -> {
                    KeyedHash key = new KeyedHash(row.value2());
                    return new Link(row.value1(), key, opened(key, row.value3()));
                });
    }

    /** One that is broken keeps nobody from those behind it. */
    private Optional<About> opened(KeyedHash message, byte[] about) {
        try {
            return Optional.of(sealed.open(about, place(message), About.class));
        } catch (RuntimeException broken) {
            LOG.error("what a message is about cannot be opened: {}", WithoutWords.of(broken));
            return Optional.empty();
        }
    }

    /** Replies to these messages are not understood any more. */
    public void forgetLinks(Collection<Link> links) {
        FORGET.executeAllWithNext(
                sql,
                links.stream()
                        .map(link -> new @Nullable Object[] {link.message().bytes()})
                        .toList());
    }

    /** If the chat's newest message is news of today. What came on another day is found no more, so that it goes on as a new one. */
    public Optional<NewestNews> newestNews(ChatId chat, Instant now) {
        KeyedHash name = nameOf(chat, now);
        return sql.select(NEWEST_NEWS.SEALED)
                .from(NEWEST_NEWS)
                .where(NEWEST_NEWS.CHAT.eq(name.bytes()))
                .fetchOptional(NEWEST_NEWS.SEALED)
                .map(bytes -> sealed.open(bytes, newestPlace(name), NewestNews.class));
    }

    /** The chat's newest message is news. */
    public void setNewestNews(ChatId chat, NewestNews news, Instant now) {
        KeyedHash name = nameOf(chat, now);
        byte[] bytes = sealed.seal(news, newestPlace(name));
        sql.insertInto(NEWEST_NEWS)
                .set(NEWEST_NEWS.CHAT, name.bytes())
                .set(NEWEST_NEWS.SEALED, bytes)
                .onConflict(NEWEST_NEWS.CHAT)
                .doUpdate()
                .set(NEWEST_NEWS.SEALED, bytes)
                .execute();
    }

    /** Something else came into the chat since. */
    public void newsIsNotNewest(ChatId chat, Instant now) {
        newsIsNotNewest(List.of(chat), now);
    }

    /** The same, of each of these. */
    public void newsIsNotNewest(Collection<ChatId> chats, Instant now) {
        NOT_NEWEST.executeAllWithNext(
                sql,
                chats.stream()
                        .map(chat -> new @Nullable Object[] {nameOf(chat, now).bytes()})
                        .toList());
    }

    /** No chat's newest message is known to be news any more. */
    public void forgetNewestNews() {
        sql.deleteFrom(NEWEST_NEWS).execute();
    }

    /**
     * A row is there only while nothing else comes, and cadres' deeds stand in the audit log with their days: were it called as its
     * person is, who compares two nights' backups would see whose suggestion the deed was about, and which others are theirs.
     */
    private KeyedHash nameOf(ChatId chat, Instant now) {
        return hasher.news(chat, LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay());
    }

    private static String place(KeyedHash key) {
        return "message_about:" + HexFormat.of().formatHex(key.bytes());
    }

    private static String newestPlace(KeyedHash name) {
        return "newest_news:" + HexFormat.of().formatHex(name.bytes());
    }
}
