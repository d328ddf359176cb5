-- A service account has a name beside the client id that it signs in with.
alter table api_users add column name varchar(64);
alter table api_users add constraint api_users_name check ((kind = 'SERVICE_ACCOUNT') = (name is not null));

-- Of a secret a salted hash is kept, and its masked form, to show.
create table service_account_secrets (
	id varchar(24) primary key,
	service_account_id varchar(24) not null references api_users (id) on delete cascade,
	hash varchar(97) not null,
	masked_value varchar(64) not null,
	created_at timestamp(3) with time zone not null,
	expires_at timestamp(3) with time zone not null,
	last_used_at timestamp(3) with time zone
);

create index service_account_secrets_account on service_account_secrets (service_account_id);

-- Tokens that were revoked before their time. They refer to no account: what is revoked stays so, even if an account
-- with the same client id comes back. A row is of no use once its token has expired.
create table revoked_tokens (
	id varchar(36) primary key,
	expires_at timestamp(3) with time zone not null
);

create index revoked_tokens_expiry on revoked_tokens (expires_at);
