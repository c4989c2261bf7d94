-- Columns as in V1: *_on is a day, *_at milliseconds, sealed is sealed.

-- By what the board is read. The triggers below keep it in step with the suggestion, whatever changes that.
-- How many second it, as far as everybody may know: 0 while they are fewer than five.
alter table board_entry add column seconds integer not null default 0;
-- 1 while its suggestion is open.
alter table board_entry add column open integer not null default 1;
-- The day on which it was done; empty if it is not.
alter table board_entry add column done_on text;
create index board_entry_most_seconded on board_entry (seconds, published_on, number) where open = 1;
create index board_entry_most_seconded_of_topic on board_entry (topic_id, seconds, published_on, number)
    where open = 1;
create index board_entry_done on board_entry (done_on, number) where done_on is not null;
create index board_entry_done_of_topic on board_entry (topic_id, done_on, number) where done_on is not null;

create trigger board_entry_begins after insert on board_entry begin
    update board_entry
    set topic_id = s.topic_id,
        seconds = case when s.seconds < 5 then 0 else s.seconds end,
        open = s.status in ('received', 'acknowledged', 'in-progress'),
        done_on = case when s.status = 'done' then s.closed_on end
    from suggestion s
    where s.number = new.number and board_entry.number = new.number;
end;

create trigger board_entry_follows after update of topic_id, status, closed_on, seconds on suggestion begin
    update board_entry
    set topic_id = new.topic_id,
        seconds = case when new.seconds < 5 then 0 else new.seconds end,
        open = new.status in ('received', 'acknowledged', 'in-progress'),
        done_on = case when new.status = 'done' then new.closed_on end
    where number = new.number;
end;

-- Once closed, answers are taken no more; empty while they are.
alter table inquiry add column closed_on text;
-- 1 if only the contributor was asked: then the answer stands in the thread.
alter table inquiry add column alone integer not null default 0;

-- What is on its way to all who second a suggestion, where they are too many for one transaction.
create table telling (
    id integer primary key,
    number integer not null references suggestion (number) on delete cascade,
    -- The last one, in the order of their hashes, to whom it was handed over; empty before the first.
    reached blob,
    due_at integer not null,
    -- The deed that would be undone with it; empty if none.
    deed integer,
    -- What is said, in each language.
    sealed blob not null
);
create index telling_due on telling (due_at, id);
create index telling_by_deed on telling (deed) where deed is not null;
