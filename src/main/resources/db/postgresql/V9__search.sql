-- The same tables stand in db/sqlite under the same number, where more is said about them; there they are FTS5's, here the
-- terms stand in tsvectors. No extension is needed: pg_trgm knows no words of two characters.

create table suggestion_fts (
    rowid bigint primary key,
    number bigint not null generated always as (rowid >> 20) stored references suggestion (number) on delete cascade,
    words tsvector not null,
    matters tsvector not null
);
create index suggestion_fts_by_number on suggestion_fts (number);
-- Without a list of what is still to be indexed, which every question would have to read through.
create index suggestion_fts_words on suggestion_fts using gin (words) with (fastupdate = off);
create index suggestion_fts_matters on suggestion_fts using gin (matters) with (fastupdate = off);

create table board_entry_fts (
    rowid bigint primary key references board_entry (number) on delete cascade,
    words tsvector not null,
    matters tsvector not null
);
create index board_entry_fts_words on board_entry_fts using gin (words) with (fastupdate = off);
create index board_entry_fts_matters on board_entry_fts using gin (matters) with (fastupdate = off);
