-- Columns as in V1: *_on is a day, *_at milliseconds, sealed is sealed.
-- An update that failed says whose it is, so that they see that it is kept, and can have it erased. Of those that were kept
-- before nobody can say it any more: that they failed stays, and nothing else of them.
create table failed_update_by_writer (
    update_id integer primary key,
    failed_on text not null,
    -- 'failed': the program failed over it. 'unreadable': nobody knows its shape.
    kind text not null,
    -- A keyed hash of person and update together, so that no two rows of a person are alike, nor like any other row of theirs.
    -- Empty, as what is sealed, where nothing of the update is kept.
    writer blob,
    sealed blob,
    check ((writer is null) = (sealed is null))
);
insert into failed_update_by_writer (update_id, failed_on, kind) select update_id, failed_on, 'failed' from failed_update;
drop table failed_update;
alter table failed_update_by_writer rename to failed_update;

-- Somebody's are looked for by trying each of them: without reading what is sealed.
create index failed_update_of_somebody on failed_update (update_id, failed_on, writer) where writer is not null;
