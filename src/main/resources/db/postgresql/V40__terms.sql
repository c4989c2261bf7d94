-- The same table stands in db/sqlite under the same number, where more is said about it.
create table board_matter (
    number bigint not null references board_entry (number) on delete cascade,
    mark bigint not null,
    facet text not null,
    primary key (number, mark)
);
create index board_matter_by_mark on board_matter (mark, number);

-- Its column is still written by replicas of the version before, and asked for by nobody else.
drop index board_entry_fts_matters;
