-- The lock changes a value: some databases lock no row whose values stay the same.
alter table state_writer add column writes bigint default 0 not null;
