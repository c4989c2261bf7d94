package org.massline.store;

import static org.massline.store.tables.Tables.SENDING_PLACE;

import java.time.Duration;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.privacy.Hasher;

/**
 * Places among what all replicas send. Who takes one learns when it is; places are in the order of taking.
 *
 * <p>Of a limit one time is kept, when all of its places are free again, and each place that is taken moves it on (the generic cell
 * rate algorithm, ITU-T I.371, annex A). The database's clock alone is asked, so that those of replicas may differ.
 */
public final class SendingPlaces {
    /** Nobody waits longer, not even where the database's clock was set back. More than replicas can ask for at once. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Prepared TAKE = Prepared.timed(now -> DSL.insertInto(SENDING_PLACE)
            .set(SENDING_PLACE.NAME, Prepared.value(SENDING_PLACE.NAME))
            .set(SENDING_PLACE.FREE_AT, now.plus(Prepared.value(SENDING_PLACE.FREE_AT)))
            .onConflict(SENDING_PLACE.NAME)
            .doUpdate()
            .set(
                    SENDING_PLACE.FREE_AT,
                    DSL.least(DSL.greatest(SENDING_PLACE.FREE_AT, now), now.plus(DSL.inline(LONGEST.toMillis())))
                            .plus(Prepared.value(SENDING_PLACE.FREE_AT))));
    private static final Prepared FREE_IN = Prepared.timed(now -> DSL.select(SENDING_PLACE.FREE_AT.minus(now))
            .from(SENDING_PLACE)
            .where(SENDING_PLACE.NAME.eq(Prepared.value(SENDING_PLACE.NAME))));
    private static final Prepared FORGET =
            Prepared.timed(now -> DSL.deleteFrom(SENDING_PLACE).where(SENDING_PLACE.FREE_AT.le(now)));

    private final DSLContext sql;
    private final Hasher hasher;

    SendingPlaces(DSLContext sql, Hasher hasher) {
        this.sql = sql;
        this.hasher = hasher;
    }

    /** Takes places, and returns how long it is until the last of them. */
    public Duration take(SendingLimit limit, int places) {
        String name = name(limit);
        long taken = limit.each().toMillis() * places;
        TAKE.execute(sql, name, taken, taken);
        long freeIn = FREE_IN.first(sql, row -> row.getLong(1), name).orElseThrow();
        return Duration.ofMillis(Math.max(0, freeIn - limit.each().toMillis() * limit.atOnce()));
    }

    /** Forgets limits of which all places are free again; returns how many. */
    public int forget() {
        return FORGET.execute(sql);
    }

    private String name(SendingLimit limit) {
        return switch (limit) {
            case SendingLimit.InAll(String name, int atOnce, Duration each) -> name;
            case SendingLimit.InChat(var chat, int atOnce, Duration each) ->
                HexFormat.of().formatHex(hasher.sending(chat).bytes());
        };
    }
}
