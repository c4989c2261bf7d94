-- The same table stands in db/sqlite under the same number, where more is said about it.
create table board_matter (
    number bigint not null references board_entry (number) on delete cascade,
    mark bigint not null,
    facet text not null,
    primary key (number, mark)
);
create index board_matter_by_mark on board_matter (mark, number);

create function board_matter_end() returns trigger language plpgsql as $$
begin
    delete from board_matter where number = new.number;
    return new;
end;
$$;
create trigger board_matter_ends after update of open, text on board_entry
    for each row when (new.open = 0 or new.text <> old.text) execute function board_matter_end();
