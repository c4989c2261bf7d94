-- The terms of both indexes, as they stand there; nothing is kept in these tables. What begins in some way is looked up here
-- and asked for by its whole terms, since FTS5 reads all rows of a beginning before it gives out the newest.
create virtual table suggestion_fts_terms using fts5vocab (suggestion_fts, instance);
create virtual table board_entry_fts_terms using fts5vocab (board_entry_fts, instance);

-- What the open entries of the board are about, which whoever writes is shown if it is alike: as much as is open, however much
-- was ever published. It is asked for each suggestion, with all who write waiting, and a row is found in a hundredth of the time
-- that FTS5 takes to find it in its segments. Nothing asks for board_entry_fts.matters any more; it is still written, since a
-- program of the version before asks for it.
-- mark: a checksum of its name, so that no word is left where SQLite divided a page of an index; it hides nothing from who has
-- the table of school words, nor need it: the text was read by everybody. facet: what kind of matter it is.
create table board_matter (
    number integer not null references board_entry (number) on delete cascade,
    mark integer not null,
    facet text not null,
    primary key (number, mark)
) without rowid;
create index board_matter_by_mark on board_matter (mark, number);

-- Whoever closes or rewords it, be it a program of the version before. What is missing then is read when a program starts.
create trigger board_matter_ends after update of open, text on board_entry
when new.open = 0 or new.text <> old.text begin
    delete from board_matter where number = new.number;
end;
