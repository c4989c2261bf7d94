-- What a verdict is of: 'done' or 'declined'; of a part, how its whole had ended then. The status does not tell it: a 'no' opens a
-- suggestion again at once, and a whole may end otherwise later. Empty: no answer.
alter table suggestion add column verdict_of text;
update suggestion
set verdict_of = coalesce(
        case when verdict <> 'no' and status in ('done', 'declined') then status end,
        (select whole.status from suggestion whole
            where suggestion.verdict <> 'no' and whole.number = suggestion.merged_into
            and whole.status in ('done', 'declined')),
        -- A 'no': the audit log says how it stood before, and of which one it was a part.
        (select case when reopening.detail like 'declined %' then 'declined' when reopening.detail like 'done %' then 'done' end
            from audit reopening
            where reopening.number = suggestion.number and reopening.action = 'reopen'
            order by reopening.id desc limit 1),
        (select whole.status from audit joining
            join suggestion whole
            on whole.number = cast(substr(joining.detail, instr(joining.detail, 'into ') + 5) as integer)
            where joining.number = suggestion.number and joining.action in ('merge', 'second-in-own-words')
            and whole.status in ('done', 'declined')
            order by joining.id desc limit 1),
        'done')
where verdict is not null;

-- The effect report asks what a period opened again, not what all years did.
create index audit_reopening on audit (done_on, number) where action = 'reopen';
