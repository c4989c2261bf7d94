-- Only indexes: every night those are looked for whose author is to be forgotten, and whose own words somebody seconded with.
create index suggestion_closed_with_author on suggestion (number)
    where closed_on is not null and sealed_author is not null;
create index seconding_in_own_words on seconding (own_number) where own_number is not null;
