-- What a device called a file says whose it is, and nobody asks for it once it was sent.
update attachment set file_name = null where file_name is not null;
alter table attachment drop column file_name;
-- A file of somebody anonymous as cadres have it, without what it told of its author: by this it is sent again. The type is
-- 'withheld' where that could not be done; then nothing else is left of the file.
alter table attachment add column cleaned_type text;
alter table attachment add column cleaned_id text;
