-- Columns as in V1: *_on is a day, *_at milliseconds, sealed is sealed.

-- Suggestions that a digest folded into one entry because they are alike: all of them but the first, the head.
create table digest_alike (
    recipient text not null,
    -- The week of the digest; 'preview' for a look ahead, which the next one replaces.
    week text not null,
    -- No reference: when one is erased, its row means nothing any more.
    number integer not null,
    head integer not null,
    primary key (recipient, week, number)
) without rowid;
create index digest_alike_by_head on digest_alike (recipient, week, head);
create index digest_alike_by_week on digest_alike (week);

-- Which open suggestion of a topic is wanted most.
create index suggestion_by_seconds on suggestion (topic_id, seconds) where seconds > 0;
