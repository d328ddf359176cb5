-- Whoever signs in by program: an API key by digest, a service account by token. One table, for one space of
-- usernames. ha1 is MD5(publicKey:realm:privateKey), which is as good as the private key; of that only the last
-- characters are kept, to show.
create table api_users (
	id varchar(24) primary key,
	kind varchar(15) not null check (kind in ('API_KEY', 'SERVICE_ACCOUNT')),
	org_id varchar(24) not null references organizations (id) on delete cascade,
	username varchar(64) not null unique,
	description varchar(250) not null,
	created_at timestamp(3) with time zone not null,
	roles varchar(64) array not null,
	ha1 varchar(32),
	private_key_tail varchar(12),
	check ((kind = 'API_KEY') = (ha1 is not null and private_key_tail is not null))
);

create index api_users_org on api_users (org_id);

create table api_user_project_roles (
	api_user_id varchar(24) not null references api_users (id) on delete cascade,
	position int not null,
	project_id varchar(24) not null references projects (id) on delete cascade,
	role varchar(64) not null,
	primary key (api_user_id, position)
);

create index api_user_project_roles_project on api_user_project_roles (project_id);

insert into api_users (id, kind, org_id, username, description, created_at, roles, ha1, private_key_tail)
select k.id, 'API_KEY', k.org_id, k.public_key, k.description, o.created_at, k.roles, k.ha1, '************'
from api_keys k join organizations o on o.id = k.org_id;

insert into api_user_project_roles (api_user_id, position, project_id, role)
select api_key_id, position, project_id, role from api_key_project_roles;

drop table api_key_project_roles;
drop table api_keys;
