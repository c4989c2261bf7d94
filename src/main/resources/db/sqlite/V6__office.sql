-- Only an index: administrators see for how many suggestions an author is muted.
create index suggestion_muted on suggestion (number) where author_muted_on is not null;
