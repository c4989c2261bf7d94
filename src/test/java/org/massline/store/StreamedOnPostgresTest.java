package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.store.dialect.Database;
import org.massline.store.dialect.PostgresDatabase;
import org.massline.testing.FreshStore;

/** Of what is read in steps, PostgreSQL keeps the rest until it is asked for. */
class StreamedOnPostgresTest {
    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.POSTGRESQL);

    @Test
    void moreRowsThanAreAskedForAtOnceStayWithTheServer() {
        try (Database database = new PostgresDatabase(fresh.settings(), Means.own())) {
            assertThat(database.<Long>read(StreamedOnPostgresTest::heldWhileReading))
                    .isOne();
        }
    }

    @Test
    void aConnectionThatWasReadByIsGivenBackAsItWas() throws SQLException {
        try (Database database = new PostgresDatabase(fresh.settings(), Means.own())) {
            assertThatThrownBy(() -> database.<Integer>read(sql -> sql.execute("select 1 from nowhere")))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> database.<Integer>read(sql -> {
                        throw new IllegalStateException("the reader fails");
                    }))
                    .hasMessage("the reader fails");
            assertThat(database.<Integer>read(sql -> sql.fetchSingle("select 1").get(0, Integer.class)))
                    .isOne();
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }
    }

    private static long heldWhileReading(DSLContext sql) {
        try (Stream<Record> rows = sql.resultQuery("select * from generate_series(1, 1000)")
                .fetchSize(100)
                .fetchStream()) {
            Iterator<Record> each = rows.iterator();
            Record first = each.next();
            assertThat(first.get(0, Integer.class)).isOne();
            return sql.fetchSingle("select count(*) from pg_cursors where name <> ''")
                    .get(0, Long.class);
        }
    }
}
