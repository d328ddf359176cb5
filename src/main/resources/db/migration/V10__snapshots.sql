-- How organizations came in that are not of the start seed, each as a seed of itself: what a reset takes them back to.
create table organization_origins (
	org_id varchar(24) primary key references organizations (id) on delete cascade,
	document text not null
);

-- States that somebody has given a name, as the seeds that make them again.
create table snapshots (
	name varchar(64) primary key,
	created_at timestamp(3) with time zone not null,
	organizations bigint not null,
	users bigint not null,
	invitations bigint not null,
	document text not null
);

-- Whoever writes the state as a whole holds this row, and none does so while another one does.
create table state_writer (
	id int primary key check (id = 1)
);

insert into state_writer (id) values (1);
