package org.massline.store;

import static org.massline.store.tables.Tables.ATTACHMENT;
import static org.massline.store.tables.Tables.THREAD_MESSAGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.chat.Attachment;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;

/** The messages about a suggestion, and the files and places that go with them and with the suggestion itself. */
public final class Threads {
    private static final String LOCATION = "location";
    static final String WITHHELD = "withheld";

    private final DSLContext sql;
    private final SearchIndex index;

    Threads(DSLContext sql, SearchIndex index) {
        this.sql = sql;
        this.index = index;
    }

    /** The thread, oldest first. */
    public List<ThreadMessage> of(SuggestionNumber number) {
        return sql.selectFrom(THREAD_MESSAGE)
                .where(THREAD_MESSAGE.NUMBER.eq(number.value()))
                .orderBy(THREAD_MESSAGE.POSITION)
                .fetch(row -> new ThreadMessage(
                        row.get(THREAD_MESSAGE.POSITION).intValue(),
                        row.get(THREAD_MESSAGE.CADRE_ID) == null
                                ? ThreadMessage.From.CONTRIBUTOR
                                : ThreadMessage.From.CADRE,
                        row.get(THREAD_MESSAGE.WRITTEN_ON),
                        row.get(THREAD_MESSAGE.TEXT),
                        Optional.ofNullable(row.get(THREAD_MESSAGE.CADRE_ID)).map(CadreId::new),
                        row.get(THREAD_MESSAGE.QUESTION) != 0));
    }

    /** The contributor adds a message; returns its position, counted from 1. */
    public int addFromContributor(SuggestionNumber number, LocalDate on, String text) {
        return add(number, on, text, null, false);
    }

    /**
     * A cadre adds a message; returns its position, counted from 1.
     *
     * @param question whether it waits for the contributor's answer
     */
    public int addFromCadre(SuggestionNumber number, CadreId cadre, LocalDate on, String text, boolean question) {
        return add(number, on, text, cadre, question);
    }

    private int add(SuggestionNumber number, LocalDate on, String text, @Nullable CadreId cadre, boolean question) {
        int position = lastPosition(number) + 1;
        sql.insertInto(THREAD_MESSAGE)
                .set(THREAD_MESSAGE.NUMBER, number.value())
                .set(THREAD_MESSAGE.POSITION, (long) position)
                .set(THREAD_MESSAGE.CADRE_ID, cadre == null ? null : cadre.value())
                .set(THREAD_MESSAGE.WRITTEN_ON, on)
                .set(THREAD_MESSAGE.TEXT, StoredText.of(text))
                .set(THREAD_MESSAGE.QUESTION, question ? 1L : 0L)
                .execute();
        index.answered(number, position, text);
        return position;
    }

    /** Takes a message back, with its files. */
    public void remove(SuggestionNumber number, int position) {
        sql.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.NUMBER.eq(number.value()))
                .and(ATTACHMENT.POSITION.eq((long) position))
                .execute();
        sql.deleteFrom(THREAD_MESSAGE)
                .where(THREAD_MESSAGE.NUMBER.eq(number.value()))
                .and(THREAD_MESSAGE.POSITION.eq((long) position))
                .execute();
        index.tookBack(number, position);
    }

    /** The position of the last message; 0 if there is only the suggestion itself. */
    private int lastPosition(SuggestionNumber number) {
        return sql.select(DSL.coalesce(DSL.max(THREAD_MESSAGE.POSITION), 0L))
                .from(THREAD_MESSAGE)
                .where(THREAD_MESSAGE.NUMBER.eq(number.value()))
                .fetchSingle(row -> row.value1().intValue());
    }

    /** The position of the last message that this cadre wrote, or the contributor if empty; 0 if they wrote none. */
    public int lastPosition(SuggestionNumber number, Optional<CadreId> by) {
        return sql.select(DSL.coalesce(DSL.max(THREAD_MESSAGE.POSITION), 0L))
                .from(THREAD_MESSAGE)
                .where(THREAD_MESSAGE.NUMBER.eq(number.value()))
                .and(by.map(cadre -> THREAD_MESSAGE.CADRE_ID.eq(cadre.value()))
                        .orElse(THREAD_MESSAGE.CADRE_ID.isNull()))
                .fetchSingle(row -> row.value1().intValue());
    }

    /** Adds to a message of the thread; position 0 is the suggestion itself. */
    public void attach(SuggestionNumber number, int position, List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        // Behind the last one: of those before it some may have been forgotten.
        long item = sql.select(DSL.max(ATTACHMENT.ITEM))
                .from(ATTACHMENT)
                .where(ATTACHMENT.NUMBER.eq(number.value()))
                .and(ATTACHMENT.POSITION.eq((long) position))
                .fetchOptional(0, Long.class)
                .map(last -> last + 1)
                .orElse(0L);
        for (Attachment attachment : attachments) {
            var insert = sql.insertInto(ATTACHMENT)
                    .set(ATTACHMENT.NUMBER, number.value())
                    .set(ATTACHMENT.POSITION, (long) position)
                    .set(ATTACHMENT.ITEM, item++);
            switch (attachment) {
                case Attachment.File file ->
                    insert.set(ATTACHMENT.TYPE, stored(file.type()))
                            .set(ATTACHMENT.FILE_ID, file.fileId())
                            .execute();
                case Attachment.Withheld withheld ->
                    insert.set(ATTACHMENT.TYPE, WITHHELD).execute();
                case Attachment.Location(double latitude, double longitude) ->
                    insert.set(ATTACHMENT.TYPE, LOCATION)
                            .set(ATTACHMENT.LATITUDE, (float) latitude)
                            .set(ATTACHMENT.LONGITUDE, (float) longitude)
                            .execute();
            }
        }
    }

    /** The contributor's file is not passed on, and forgotten; that there was one stays. Returns whether that is new. */
    public boolean withhold(SuggestionNumber number, Attachment.File file) {
        return sql.update(ATTACHMENT)
                        .set(ATTACHMENT.TYPE, WITHHELD)
                        .setNull(ATTACHMENT.FILE_ID)
                        .setNull(ATTACHMENT.CLEANED_TYPE)
                        .setNull(ATTACHMENT.CLEANED_ID)
                        .where(isIn(number, file))
                        .execute()
                > 0;
    }

    /** The contributor's file was cleaned and sent: as this one it is sent again. */
    public void keepCleaned(SuggestionNumber number, Attachment.File file, Attachment.File cleaned) {
        sql.update(ATTACHMENT)
                .set(ATTACHMENT.CLEANED_TYPE, stored(cleaned.type()))
                .set(ATTACHMENT.CLEANED_ID, cleaned.fileId())
                .where(isIn(number, file))
                .execute();
    }

    /** As what the contributor's file is sent again; empty if it was not cleaned yet. */
    public Optional<Attachment.File> cleaned(SuggestionNumber number, Attachment.File file) {
        return sql.selectFrom(ATTACHMENT)
                .where(isIn(number, file))
                .and(ATTACHMENT.CLEANED_ID.isNotNull())
                .limit(1)
                .fetchOptional(row -> new Attachment.File(
                        type(row.get(ATTACHMENT.CLEANED_TYPE)), row.get(ATTACHMENT.CLEANED_ID), Optional.empty()));
    }

    private static Condition isIn(SuggestionNumber number, Attachment.File file) {
        return ATTACHMENT.NUMBER.eq(number.value()).and(ATTACHMENT.FILE_ID.eq(file.fileId()));
    }

    /** Files and places by the position of their message. */
    public Map<Integer, List<Attachment>> attachmentsOf(SuggestionNumber number) {
        Map<Integer, List<Attachment>> attachments = new TreeMap<>();
        sql.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.NUMBER.eq(number.value()))
                .orderBy(ATTACHMENT.POSITION, ATTACHMENT.ITEM)
                .forEach(row -> {
                    String type = row.get(ATTACHMENT.TYPE);
                    Attachment attachment = switch (type) {
                        case LOCATION ->
                            new Attachment.Location(row.get(ATTACHMENT.LATITUDE), row.get(ATTACHMENT.LONGITUDE));
                        case WITHHELD -> new Attachment.Withheld();
                        default -> new Attachment.File(type(type), row.get(ATTACHMENT.FILE_ID), Optional.empty());
                    };
                    attachments
                            .computeIfAbsent(row.get(ATTACHMENT.POSITION).intValue(), position -> new ArrayList<>())
                            .add(attachment);
                });
        return attachments;
    }

    private static String stored(Attachment.Type type) {
        return switch (type) {
            case PHOTO -> "photo";
            case VIDEO -> "video";
            case DOCUMENT -> "document";
            case AUDIO -> "audio";
            case VOICE -> "voice";
            case VIDEO_NOTE -> "video-note";
            case ANIMATION -> "animation";
        };
    }

    private static Attachment.Type type(String stored) {
        for (Attachment.Type type : Attachment.Type.values()) {
            if (stored(type).equals(stored)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no attachment is stored as '" + stored + "'");
    }
}
