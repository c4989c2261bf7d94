-- Columns as in V1: *_on is a day, *_at milliseconds, sealed is sealed.

-- What cadres did with a suggestion, and what its contributor said of it.
-- Counts what cadres did, so that whoever acts on what they saw, and it has changed since, is told so.
alter table suggestion add column revision integer not null default 0;
-- The text that goes with done or declined.
alter table suggestion add column outcome text;
-- The cadre who took it; empty if nobody did.
alter table suggestion add column assigned_to integer references cadre (id);
-- The day promised with 'in progress', while it is open.
alter table suggestion add column promised_on text;
-- No reference: the number stays said when the other is erased.
alter table suggestion add column merged_into integer;
-- The day on which somebody first answered: any step of a cadre that its contributor hears of.
alter table suggestion add column first_answer_on text;
-- When the contributor is asked for the verdict; empty once asked, or never to be.
alter table suggestion add column verdict_due_on text;
alter table suggestion add column verdict_asked_on text;
-- yes, partly, no; of a declined one, whether the reason was understandable. Empty: no answer.
alter table suggestion add column verdict text;
alter table suggestion add column verdict_words text;
alter table suggestion add column verdict_on text;
-- How often a verdict 'no' opened it again.
alter table suggestion add column reopened integer not null default 0;
-- The day on which a cadre muted its author; empty if nobody did. Whoever it is stands nowhere.
alter table suggestion add column author_muted_on text;
-- How many people second it.
alter table suggestion add column seconds integer not null default 0;
create index suggestion_verdict_due on suggestion (verdict_due_on) where verdict_due_on is not null;
create index suggestion_promised on suggestion (promised_on) where promised_on is not null;
create index suggestion_merged_into on suggestion (merged_into) where merged_into is not null;
create index suggestion_assigned on suggestion (assigned_to, target_on) where assigned_to is not null;

-- A cadre asks something and waits for an answer.
alter table thread_message add column question integer not null default 0;

-- How contributors see a cadre: 'name', 'office' or 'topic' (the canteen office).
alter table cadre add column shown_as text not null default 'topic';
alter table cadre add column office text;

-- Every step that a cadre took, and those of contributors without any sign of who they are. Rows are only ever added.
-- Days, not times: between two cadres' times stands a contributor's.
create table audit (
    id integer primary key,
    done_on text not null,
    -- Empty if the contributor of the suggestion did it, or the program by itself.
    cadre_id integer references cadre (id),
    -- Empty if it concerns no suggestion. No reference: what happened stays when a suggestion is erased.
    number integer,
    action text not null,
    -- What exactly, in stored names and numbers: 'received done', 'topic 3 5'. Never a text that a contributor typed.
    detail text not null
);
create index audit_of_suggestion on audit (number, id) where number is not null;

-- Which message of the bot is about which suggestion, so that a reply to it is a reply in its thread. Both are hidden: the
-- key is a keyed hash of chat and message together, the number is sealed.
create table message_about (
    message blob primary key not null,
    -- A keyed hash of suggestion and side: to forget whoever stands on that side.
    about blob not null,
    sealed blob not null,
    sent_on text not null
) without rowid;
create index message_about_by_suggestion on message_about (about);
create index message_about_by_day on message_about (sent_on);

-- The newest message of the bot in a person's chat, if it tells news of a suggestion and nothing came after it: what comes
-- next of that suggestion is added to it.
create table newest_news (
    chat blob primary key not null,
    sealed blob not null
) without rowid;

-- What waits aside until it is due (an undo, quiet hours) and holds nobody up: it takes its place in its chat's order when
-- it is due.
alter table outbox add column aside integer not null default 0;
-- The deed that would be undone with it; empty if none.
alter table outbox add column deed integer;
-- The bulletin that it belongs to; empty if none.
alter table outbox add column bulletin_id integer;
create index outbox_aside on outbox (due_at) where aside = 1;
create index outbox_by_deed on outbox (deed) where deed is not null;
create index outbox_by_bulletin on outbox (bulletin_id) where bulletin_id is not null;

-- What a cadre did and may undo for some seconds: how the suggestion stood before, sealed.
create table deed (
    id integer primary key,
    number integer not null references suggestion (number) on delete cascade,
    cadre_id integer not null references cadre (id),
    -- The suggestion's revision after it; once it has moved on, nothing is undone.
    revision integer not null,
    undo_until_at integer not null,
    sealed blob not null
);
create index deed_by_time on deed (undo_until_at);

-- A day that was promised: one row for each time that it was given or moved.
create table promise (
    number integer not null references suggestion (number) on delete cascade,
    item integer not null,
    cadre_id integer not null references cadre (id),
    made_on text not null,
    promised_on text not null,
    -- Why it was moved here from the one before; empty for the first.
    reason text,
    -- 'kept', 'missed' or 'moved'; empty while it is open.
    result text,
    ended_on text,
    primary key (number, item)
) without rowid;
create index promise_open on promise (promised_on) where result is null;

-- The points of a suggestion that makes several; counted from 1.
create table point (
    number integer not null references suggestion (number) on delete cascade,
    item integer not null,
    text text not null,
    cadre_id integer references cadre (id),
    answer text,
    answered_on text,
    -- Whether the contributor takes it as answered: 'yes', 'no' or empty.
    accepted text,
    primary key (number, item)
) without rowid;

-- What cadres published, for everybody to read and second: the text without what could identify somebody.
create table board_entry (
    number integer primary key references suggestion (number) on delete cascade,
    topic_id integer not null references topic (id),
    text text not null,
    cadre_id integer not null references cadre (id),
    published_on text not null
);
create index board_entry_by_topic on board_entry (topic_id, published_on, number);
create index board_entry_by_day on board_entry (published_on, number);

-- Who seconds: the key is a keyed hash of person and suggestion together, so that no two rows of a person are alike.
create table seconding (
    second blob primary key not null,
    number integer not null references suggestion (number) on delete cascade,
    sealed blob not null,
    -- Their own words, if they added some: a thread of its own.
    own_number integer,
    seconded_on text not null
) without rowid;
create index seconding_of_suggestion on seconding (number, second);

-- A question of a cadre to all who seconded ('question'), or a plan shown to them and the contributor before done ('plan').
create table inquiry (
    id integer primary key,
    number integer not null references suggestion (number) on delete cascade,
    cadre_id integer not null references cadre (id),
    kind text not null,
    text text not null,
    asked_on text not null
);
create index inquiry_of_suggestion on inquiry (number, id);
create table inquiry_option (
    inquiry_id integer not null references inquiry (id) on delete cascade,
    item integer not null,
    text text not null,
    primary key (inquiry_id, item)
) without rowid;
-- The key is a keyed hash of person and inquiry together.
create table inquiry_answer (
    answer blob primary key not null,
    inquiry_id integer not null references inquiry (id) on delete cascade,
    item integer not null,
    text text
) without rowid;
create index inquiry_answer_of_inquiry on inquiry_answer (inquiry_id, item);

-- 'You said, we did'.
create table bulletin (
    id integer primary key,
    cadre_id integer not null references cadre (id),
    -- draft, sending, paused, sent
    status text not null,
    heading text not null,
    made_on text not null,
    -- The last person, in the order of their hashes, to whom it was handed over; empty before the first.
    reached blob,
    recipients integer not null default 0,
    to_channel integer not null default 1
);
create table bulletin_entry (
    bulletin_id integer not null references bulletin (id) on delete cascade,
    number integer not null,
    item integer not null,
    said text not null,
    did text not null,
    primary key (bulletin_id, number)
) without rowid;

-- What somebody was reminded of, so that it is done once: 'target-soon:41:2026-12-01'.
create table reminder (
    name text primary key not null,
    reminded_on text not null
) without rowid;
create index reminder_by_day on reminder (reminded_on);
