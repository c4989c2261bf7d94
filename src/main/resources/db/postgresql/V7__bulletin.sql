-- The same tables stand in db/sqlite under the same number.

-- Counts what was changed while it was composed, so that nothing is sent but what was looked at.
alter table bulletin add column revision bigint not null default 0;
-- How many people there were when the sending began, and whose turn has come. Recipients are those who want it.
alter table bulletin add column people bigint not null default 0;
alter table bulletin add column passed bigint not null default 0;
-- 1 once everybody's turn has come; what is in the outbox then is the rest.
alter table bulletin add column handed_over bigint not null default 0;
-- The message in the sender's chat that shows how far it has come, and what it shows: twice how many, and one if the rest
-- waits for quiet hours to end.
alter table bulletin add column progress_message bigint;
alter table bulletin add column shown bigint not null default -1;
create index bulletin_going on bulletin (id) where status = 'sending';
create index bulletin_by_cadre on bulletin (cadre_id, status);
create index bulletin_entry_by_number on bulletin_entry (number);
