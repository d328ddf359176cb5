-- Limits of projects that were set. A limit without a row has its default.
create table project_limits (
	project_id varchar(24) not null references projects (id) on delete cascade,
	limit_name varchar(64) not null,
	limit_value bigint not null,
	primary key (project_id, limit_name)
);
