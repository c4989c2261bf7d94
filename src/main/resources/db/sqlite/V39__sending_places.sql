-- How much has been sent lately, so that all replicas together keep Telegram's limits: for each limit when all of its places are
-- free again, by the database's clock. A name is 'all', 'bulk', or a keyed hash of a chat that it has nowhere else; rows are
-- removed within two minutes. Here a program is alone, and counts in its memory: the table stays empty.
create table sending_place (
    name text not null primary key,
    free_at integer not null
);
