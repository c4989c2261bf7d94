-- Each commit adds a part of its own to an index of terms, and parts are brought together so that few are to be read. FTS5 does that
-- by itself within some commit, all at once, which takes up to 20 ms with twenty thousand suggestions, and more with more: all who
-- write wait for it. The program does it in small steps instead (SearchIndex). Where a program of the version before does not, it
-- is done when there are 200 parts.
insert into suggestion_fts (suggestion_fts, rank) values ('automerge', 0), ('crisismerge', 200);
insert into board_entry_fts (board_entry_fts, rank) values ('automerge', 0), ('crisismerge', 200);
