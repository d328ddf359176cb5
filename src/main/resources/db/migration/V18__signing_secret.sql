-- Secret that signs nonces and tokens, unless a setting has one. The first server to start generates it.
create table signing_secret (
	id int primary key check (id = 1),
	secret varchar(64)
);

insert into signing_secret (id) values (1);
