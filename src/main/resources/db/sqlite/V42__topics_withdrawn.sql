-- What a school no longer asks about stays, with all that was ever suggested about it, and is not offered any more. A program of
-- the version before offers it still.
alter table topic add column offered integer not null default 1;
