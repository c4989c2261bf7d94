-- Columns as in V1: *_on is a day, *_at milliseconds, sealed is sealed.
-- An update that failed says whose it is, so that they see that it is kept, and can have it erased. Of those that were kept
-- before nobody can say it any more: that they failed stays, and nothing else of them. (SQLite makes the table anew, since it
-- cannot take a constraint back.)
alter table failed_update alter column sealed drop not null;
update failed_update set sealed = null;
-- 'failed': the program failed over it. 'unreadable': nobody knows its shape.
alter table failed_update add column kind text not null default 'failed';
alter table failed_update alter column kind drop default;
-- A keyed hash of person and update together, so that no two rows of a person are alike, nor like any other row of theirs.
-- Empty, as what is sealed, where nothing of the update is kept.
alter table failed_update add column writer bytea;
alter table failed_update add check ((writer is null) = (sealed is null));

-- Somebody's are looked for by trying each of them: without reading what is sealed.
create index failed_update_of_somebody on failed_update (update_id, failed_on, writer) where writer is not null;
