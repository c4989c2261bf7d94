-- What was written, to be searched, and to find what is alike, by terms that the program makes of it (room 'likeness'): words
-- without their endings, and each two Han characters that stand together. FTS5's own tokenizers know no Chinese words, and its
-- trigrams none of two characters, as most are. 'ascii' leaves our terms as they are.
-- words: all of them. matters: what it is about; the same thing has the same name in every language.

-- The row of the suggestion itself is number << 20, of a message of its thread that plus its position, and of its outcome that
-- plus 2^20 - 1: the newest suggestions are the last rows, and everything about one of them stands together.
create virtual table suggestion_fts using fts5 (words, matters, tokenize = 'ascii', detail = 'column');
-- What is erased is overwritten in the index too, not only marked.
insert into suggestion_fts (suggestion_fts, rank) values ('secure-delete', 1);
create trigger suggestion_fts_erased after delete on suggestion begin
    delete from suggestion_fts where rowid >= old.number << 20 and rowid < (old.number + 1) << 20;
end;

-- The published texts; the row is the number.
create virtual table board_entry_fts using fts5 (words, matters, tokenize = 'ascii', detail = 'column');
insert into board_entry_fts (board_entry_fts, rank) values ('secure-delete', 1);
create trigger board_entry_fts_erased after delete on board_entry begin
    delete from board_entry_fts where rowid = old.number;
end;
