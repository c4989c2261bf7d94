package org.massline.store.dialect;

import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectForUpdateStep;
import org.jooq.Table;
import org.massline.likeness.Sought;

/** A database that is open. */
public interface Database extends AutoCloseable {
    /**
     * Runs the work in a transaction and returns once it is durable.
     *
     * @throws org.massline.store.StoreUnavailable if the database cannot take it; nothing was changed
     */
    <T> T write(Function<DSLContext, T> work);

    /** Runs the work, which only reads, beside any writing. */
    <T> T read(Function<DSLContext, T> work);

    /**
     * Empties the log of what was written lately, where it tells a thief of the files what was written together. What is read at
     * that moment may keep it; then the next time does it.
     *
     * @return whether nothing is in it
     * @throws org.massline.store.StoreUnavailable if the database cannot do it
     */
    boolean emptyLog();

    /**
     * Takes and gives back as much room as an update needs, within a transaction, where writing over something does not tell
     * whether there is any.
     *
     * @throws org.jooq.exception.DataAccessException if there is none
     */
    void tryRoom(DSLContext sql);

    /** Connections for what manages its own transactions: migrations and the scheduler. */
    DataSource dataSource();

    /** Whether several processes may use it at once. */
    boolean isShared();

    /** The folder of migrations. */
    String migrations();

    /** The rows, kept from other transactions until this one ends; rows that others keep are waited for. */
    <R extends Record> ResultQuery<R> locked(SelectForUpdateStep<R> query);

    /** The rows, kept from other transactions; rows that others keep are left out. */
    <R extends Record> ResultQuery<R> lockedWithoutWaiting(SelectForUpdateStep<R> query);

    /**
     * From now on until this transaction ends nobody else changes the table or takes rows of it; who does is waited for, for a
     * second at most.
     *
     * @throws org.massline.store.StoreUnavailable from {@link #write} if that was not enough; nothing was changed
     */
    void hold(DSLContext sql, Table<?> table);

    /**
     * What an index of terms is asked, see {@link TermIndex#has}.
     *
     * @param index what is asked
     * @param anyOf of one of these lists a row must have all; none of them is empty
     */
    String question(DSLContext sql, Table<?> index, List<List<Sought>> anyOf);

    @Override
    void close();
}
