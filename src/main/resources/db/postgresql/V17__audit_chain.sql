-- The same column and triggers stand in db/sqlite under the same number, where more is said about them.
alter table audit add column link bytea;

create function audit_is_only_added_to() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only added to';
end;
$$;
create trigger audit_is_not_changed before update on audit
    for each row when (old.link is not null
        or (new.id, new.done_on, new.cadre_id, new.number, new.action, new.detail)
            is distinct from (old.id, old.done_on, old.cadre_id, old.number, old.action, old.detail))
    execute function audit_is_only_added_to();
create trigger audit_is_not_removed before delete on audit
    for each row execute function audit_is_only_added_to();
