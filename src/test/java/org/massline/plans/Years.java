package org.massline.plans;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What a large school has stored after years, in a few statements, so that PostgreSQL, which plans by what is there, plans as it
 * would there. SQLite plans by the tables alone.
 */
final class Years {
    private static final List<String> ROWS = List.of(
            "insert into person (person, sealed) select sha256(('p' || n)::bytea), '\\x00' from {}",
            "insert into conversation (chat, state_version, sealed) select sha256(('p' || n)::bytea), 1, '\\x00' from"
                    + " {}",
            "insert into newest_news (chat, sealed) select sha256(('p' || n)::bytea), '\\x00' from {}",
            "insert into seen_update (update_id, seen_on) select n, '2026-05-' || (10 + n % 3) from {}",
            "insert into failed_update (update_id, failed_on, kind) select n, '2026-05-' || (10 + n % 20), 'failed'"
                    + " from {}",
            // One in fifty is open.
            """
            insert into suggestion (number, topic_id, kind, status, text, received_on, target_on, closed_on, seconds,
                merged_into)
            select n, (select min(id) + n % 6 from topic), 'idea',
                case when n % 50 = 0 then 'received' when n % 10 = 1 then 'merged' else 'done' end,
                'the soup is cold ' || n, '20' || 10 + n % 16 || '-03-' || 10 + n % 20, '20' || 10 + n % 16 || '-04-01',
                case when n % 50 > 0 then '20' || 10 + n % 16 || '-04-02' end, n % 7,
                case when n % 50 > 0 and n % 10 = 1 then n - 1 end
            from {}\
            """,
            """
            insert into suggestion_fts (rowid, words, matters)
            select n << 20, array_to_tsvector(array['soup', 'w' || n]), array_to_tsvector(array['m' || n % 500, 'w' || n % 90])
            from {}\
            """,
            "insert into thread_message (number, position, written_on, text) select n, 1, '2026-03-10', 'yes' from {}",
            """
            insert into attachment (number, position, item, type, file_id)
            select n, 0, 0, 'photo', 'f' || n from {}\
            """,
            """
            insert into promise (number, item, cadre_id, made_on, promised_on, result, ended_on)
            select n, 1, 1, '2026-03-10', '20' || 10 + n % 16 || '-03-20', 'kept', '20' || 10 + n % 16 || '-03-20' from {}\
            """,
            """
            insert into audit (id, done_on, cadre_id, number, action, detail)
            select n, '20' || 10 + n % 16 || '-03-20', 1, n, 'acknowledge', 'received acknowledged' from {}\
            """,
            "insert into reminder (name, reminded_on) select 'target-soon:' || n || ':2026-03-01', '2026-03-01' from"
                    + " {}",
            """
            insert into board_entry (number, topic_id, text, cadre_id, published_on)
            select n, 1, 'the soup', 1, '20' || 10 + n % 16 || '-03-20' from {}\
            """,
            """
            insert into board_entry_fts (rowid, words, matters)
            select n, array_to_tsvector(array['soup', 'w' || n]), array_to_tsvector(array['m' || n % 500]) from {}\
            """,
            "insert into board_matter (number, mark, facet) select n, n % 500, 'thing' from {}",
            """
            insert into seconding (second, number, sealed, seconded_on)
            select sha256(('s' || n)::bytea), n, '\\x00', '20' || 10 + n % 16 || '-03-20' from {}\
            """,
            """
            insert into message_about (message, about, sealed, sent_on)
            select sha256(('m' || n)::bytea), sha256(('a' || n)::bytea), '\\x00', '2026-03-' || 10 + n % 20 from {}\
            """,
            """
            insert into outbox (line, priority, due_at, attempts, leased_until_at, sealed, aside)
            select sha256(('p' || n)::bytea), n % 2, n, 0, 0, '\\x00', case when n % 100 = 0 then 1 else 0 end from {}\
            """,
            """
            insert into bulletin (id, cadre_id, status, heading, made_on)
            select n, 1, 'sent', '', '2026-03-10' from {} where n % 10 = 0\
            """,
            """
            insert into bulletin_entry (bulletin_id, number, item, said, did)
            select n, n, 1, '', '' from {} where n % 10 = 0\
            """,
            "insert into inquiry (id, number, cadre_id, kind, text, asked_on) select n, n, 1, 'question', '',"
                    + " '2026-03-10' from {}",
            "insert into inquiry_option (inquiry_id, item, text) select n, 1, '' from {}",
            """
            insert into inquiry_answer (answer, inquiry_id, item) select sha256(('i' || n)::bytea), n, 1 from {}\
            """,
            "insert into point (number, item, text) select n, 1, '' from {}",
            """
            insert into digest_written (recipient, week, written_on, up_to_number)
            select 'cadre:' || n % 9, '20' || n, '2026-03-10', n from {}\
            """,
            """
            insert into digest_alike (recipient, week, number, head)
            select 'cadre:' || n % 9, '2026-W' || 10 + n % 20, n, n + 1 from {}\
            """,
            "analyze");

    private Years() {}

    static void pass(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : ROWS) {
                statement.execute(each.replace("{}", "generate_series(1000001::bigint, 1020000) n"));
            }
        }
    }
}
