-- Suggestions that keep no address, since their contributor took a receipt code instead. By the code's public part the suggestion
-- is found; of its secret part there is a slow hash alone. Both go when a link would be cut, and with them every way back.
alter table suggestion add column receipt text;
alter table suggestion add column receipt_hash text;
create unique index suggestion_receipt on suggestion (receipt) where receipt is not null;
-- Every night those are looked for that are to be cut; of the others see V22.
create index suggestion_closed_with_receipt on suggestion (number)
    where closed_on is not null and receipt is not null;
