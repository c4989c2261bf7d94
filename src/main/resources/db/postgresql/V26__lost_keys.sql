-- Whose place an invitation gives back: a cadre who cannot be recognized any more, since the keys were lost. Empty: somebody new.
alter table invitation add column cadre_id bigint references cadre (id);
