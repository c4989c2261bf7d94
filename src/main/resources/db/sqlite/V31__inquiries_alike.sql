-- Whether one person or many are asked: answers are shown only once enough people have answered.
alter table inquiry drop column alone;
