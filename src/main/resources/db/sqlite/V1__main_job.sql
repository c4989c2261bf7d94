-- The same tables stand in db/postgresql under the same number; where the two differ, a comment says why.
-- Columns: *_on is a day as ISO 8601 text in the school's time zone, *_at is milliseconds since 1970-01-01 UTC,
-- sealed is authenticated encryption bound to its table and key, and a person or chat is a keyed hash of Telegram's number.
-- Times finer than a day stand only where no contributor is near. Tables keyed by a hash have no row order (without rowid),
-- because the order of rows would tell who came when.

-- Update ids that were taken; Telegram repeats itself for at most a day.
create table seen_update (
    update_id integer primary key,
    seen_on text not null
);
create index seen_update_by_day on seen_update (seen_on);

-- Updates that made the program fail, kept for whoever mends it.
create table failed_update (
    update_id integer primary key,
    failed_on text not null,
    sealed blob not null
);

-- People who talked to the bot: address, language and their own list of suggestions, all sealed.
create table person (
    person blob primary key not null,
    sealed blob not null
) without rowid;

-- Where each chat stands, with its draft.
create table conversation (
    chat blob primary key not null,
    state_version integer not null,
    sealed blob not null,
    wake_on text
) without rowid;
create index conversation_to_wake on conversation (wake_on) where wake_on is not null;

create table topic (
    id integer primary key,
    slug text not null unique,
    position integer not null,
    response_target_days integer not null,
    -- The cadres' group, where there is one: to recognize it, and to write to it.
    group_chat blob,
    sealed_group blob
);

create table topic_name (
    topic_id integer not null references topic (id),
    language text not null,
    name text not null,
    primary key (topic_id, language)
) without rowid;

create table suggestion (
    number integer primary key,
    topic_id integer not null references topic (id),
    kind text not null,
    status text not null,
    -- Empty if anonymous.
    author_name text,
    text text not null,
    received_on text not null,
    target_on text not null,
    closed_on text,
    -- Where the answer goes; empty once the link is cut.
    sealed_author blob
);
-- The inbox: open ones of a topic, oldest target first. The digest: those of a topic received in a week.
create index suggestion_open on suggestion (topic_id, target_on, number)
    where status in ('received', 'acknowledged', 'in-progress');
create index suggestion_by_day on suggestion (topic_id, received_on, number);
create index suggestion_by_closing on suggestion (topic_id, closed_on) where closed_on is not null;

create table cadre (
    id integer primary key,
    person blob not null unique,
    role text not null,
    name text not null,
    sealed_address blob not null,
    -- ISO 8601: 1 is Monday.
    digest_day integer not null,
    digest_hour integer not null,
    joined_on text not null,
    -- Dismissed ones stay, since threads name them.
    dismissed_on text
);

-- The messages between contributor and cadres; position counts from 1, and 0 is the suggestion itself.
create table thread_message (
    number integer not null references suggestion (number) on delete cascade,
    position integer not null,
    -- Empty if the contributor wrote it.
    cadre_id integer references cadre (id),
    written_on text not null,
    text text not null,
    primary key (number, position)
) without rowid;

create table attachment (
    number integer not null references suggestion (number) on delete cascade,
    position integer not null,
    item integer not null,
    -- 'location' or a type of file.
    type text not null,
    file_id text,
    file_name text,
    latitude real,
    longitude real,
    primary key (number, position, item)
) without rowid;

create table cadre_topic (
    cadre_id integer not null references cadre (id),
    topic_id integer not null references topic (id),
    primary key (cadre_id, topic_id)
) without rowid;
create index cadre_topic_by_topic on cadre_topic (topic_id);

create table invitation (
    -- SHA-256 of the code, which has 128 random bits.
    code_hash blob primary key not null,
    role text not null,
    -- Topic ids, separated by spaces.
    topics text not null,
    expires_on text not null
) without rowid;

-- One row for each digest that was written: a recipient is 'cadre:<id>' or 'topic:<id>' (its group).
create table digest_written (
    recipient text not null,
    -- ISO 8601 week in the school's time zone: 2026-W48.
    week text not null,
    written_on text not null,
    -- The newest suggestion that existed then, of whatever topic; the next digest calls new what comes after it.
    up_to_number integer not null,
    primary key (recipient, week)
) without rowid;

-- What is to be sent, in the order of its ids within a chat.
create table outbox (
    id integer primary key autoincrement,
    chat blob not null,
    -- 0 answers a person, 1 is for later: digests.
    priority integer not null,
    due_at integer not null,
    attempts integer not null,
    -- Until then a sender has it in hand; 0 if none has.
    leased_until_at integer not null,
    sealed blob not null
);
create index outbox_by_chat on outbox (chat, id);
create index outbox_due on outbox (priority, id);

-- The last number given: of suggestions, of cadres.
create table counter (
    name text primary key not null,
    value integer not null
) without rowid;

-- What the program remembers about itself.
create table setting (
    name text primary key not null,
    value text not null
) without rowid;

-- The table of db-scheduler, as its project publishes it for SQLite.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data blob,
    execution_time integer not null,
    picked integer not null,
    picked_by text,
    last_success integer,
    last_failure integer,
    consecutive_failures integer,
    last_heartbeat integer,
    version integer not null,
    priority integer,
    state text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
