-- The same indexes stand in db/sqlite under the same number.
-- Only indexes: the effect report asks what a period brought, not what all years hold.
create index suggestion_by_first_answer on suggestion (topic_id, first_answer_on) where first_answer_on is not null;
create index suggestion_by_verdict on suggestion (topic_id, verdict_on) where verdict_on is not null;
create index promise_by_end on promise (ended_on) where ended_on is not null;
create index seconding_by_day on seconding (seconded_on, number);
