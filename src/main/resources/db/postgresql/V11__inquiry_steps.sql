-- Columns as in V1: *_on is a day, *_at milliseconds, sealed is sealed.

-- What of an answer is shown. It follows the answer only in steps, each of at least five people who answered, or answered
-- otherwise: whoever looks again and again must not see what the one in between said. Empty while it is not shown.
alter table inquiry_answer add column shown_item bigint;
-- What they added, as soon as their answer is among those shown.
alter table inquiry_answer add column shown_text text;
