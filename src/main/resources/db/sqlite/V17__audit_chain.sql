-- The audit log shows what was done to it. A row's link is SHA-256 of the link before it and of the row; the newest link
-- stands sealed in the settings. The program links the rows that it finds without one when it first starts.
alter table audit add column link blob;

-- Against mistakes; against who may change the tables there is the chain.
create trigger audit_is_not_changed before update on audit
when old.link is not null
    or (new.id, new.done_on, new.cadre_id, new.number, new.action, new.detail)
        is not (old.id, old.done_on, old.cadre_id, old.number, old.action, old.detail)
begin
    select raise(abort, 'the audit log is only added to');
end;
create trigger audit_is_not_removed before delete on audit begin
    select raise(abort, 'the audit log is only added to');
end;
