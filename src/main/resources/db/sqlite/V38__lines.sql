-- Which messages wait for one chat, the tables must tell, so that its order is kept; whose chat that is, and what else is its,
-- they need not. The column is a name of the line in which it waits (a keyed hash of the chat and of a count), and no bytes
-- while it waits aside, since it has no place in a line then. What waits already keeps what it has: the count is 0 until nobody
-- waits, and a line of that time is called as its chat.
alter table outbox rename column chat to line;
insert into counter (name, value)
select 'outbox line', case when exists (select 1 from outbox) then 0 else 1 end;
