-- The same indexes stand in db/sqlite under the same number.
-- Only indexes: the inbox reads what is open and assigned to a cadre, oldest target first, however much once was.
create index suggestion_open_assigned on suggestion (assigned_to, target_on, number)
    where status in ('received', 'acknowledged', 'in-progress') and assigned_to is not null;
-- All that was ever assigned to a cadre is asked for only when they are taken from a topic: no order is needed for that.
drop index suggestion_assigned;
create index suggestion_assigned on suggestion (assigned_to) where assigned_to is not null;
