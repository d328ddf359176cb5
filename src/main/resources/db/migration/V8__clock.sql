-- How domain time is set: so far ahead of the system's time, or standing still.
create table emulator_clock (
	id int primary key check (id = 1),
	shift_millis bigint not null,
	frozen_at_millis bigint
);

insert into emulator_clock (id, shift_millis) values (1, 0);
