-- The terms of both indexes, as they stand there; nothing is kept in these tables. What begins in some way is looked up here
-- and asked for by its whole terms, since FTS5 reads all rows of a beginning before it gives out the newest.
create virtual table suggestion_fts_terms using fts5vocab (suggestion_fts, instance);
create virtual table board_entry_fts_terms using fts5vocab (board_entry_fts, instance);

-- What the open entries of the board are about, which whoever writes is shown if it is alike: as much as is open, however much
-- was ever published. It is asked for each suggestion, with all who write waiting, and a row is found in a hundredth of the time
-- that FTS5 takes to find it in its segments. mark: a checksum of its name, since SQLite leaves what was erased in the gaps of
-- an index whose pages it divided. facet: how much it weighs.
create table board_matter (
    number integer not null references board_entry (number) on delete cascade,
    mark integer not null,
    facet text not null,
    primary key (number, mark)
) without rowid;
create index board_matter_by_mark on board_matter (mark, number);
