-- What the user resources tell of a person beside the username.
alter table users add column first_name varchar(255);
alter table users add column last_name varchar(255);
alter table users add column country varchar(2);
alter table users add column last_auth timestamp(3) with time zone;

update users set first_name = username, last_name = username, country = 'US', last_auth = created_at;

alter table users alter column first_name set not null;
alter table users alter column last_name set not null;
alter table users alter column country set not null;
alter table users alter column last_auth set not null;
