-- How much has been sent lately, so that all replicas together keep Telegram's limits: for each limit when all of its places are
-- free again, by this server's clock. A name is 'all', 'bulk', or a keyed hash of a chat that it has nowhere else; rows are
-- removed within two minutes. What it says is worth nothing after a crash, so that it need not wait for the disk, nor stand in
-- the server's log.
create unlogged table sending_place (
    name text primary key,
    free_at bigint not null
);
