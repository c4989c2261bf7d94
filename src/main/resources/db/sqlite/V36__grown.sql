-- Only indexes: what is asked again and again is found by one, however much is stored.
-- Every night that what was closed long ago is removed, if the school wants that.
create index suggestion_closed on suggestion (closed_on, number) where closed_on is not null;
-- Which open suggestion of a topic is wanted most: those that were wanted most for years are closed.
drop index suggestion_by_seconds;
create index suggestion_by_seconds on suggestion (topic_id, seconds desc, number)
    where seconds > 0 and status in ('received', 'acknowledged', 'in-progress');
-- Updates that failed are forgotten after some weeks.
create index failed_update_by_day on failed_update (failed_on);
