-- What can be set on organizations and projects. What is null was never set.
alter table organizations add column skip_default_alerts_settings boolean default false not null;
alter table organizations add column api_access_list_required boolean default false not null;
alter table organizations add column absolute_session_timeout int;
alter table organizations add column idle_session_timeout int;
alter table organizations add column gen_ai_features_enabled boolean default true not null;
alter table organizations add column max_secret_validity_in_hours int;
alter table organizations add column multi_factor_auth_required boolean default false not null;
alter table organizations add column operations_contact varchar(254);
alter table organizations add column restrict_employee_access boolean default false not null;
alter table organizations add column security_contact varchar(254);
alter table organizations add column streams_cross_group_enabled boolean default false not null;

alter table projects add column with_default_alerts_settings boolean default true not null;
alter table projects add column region_usage_restrictions varchar(64);
alter table projects add column cluster_ai_assistant boolean;
alter table projects add column collect_database_specifics_statistics boolean default true not null;
alter table projects add column data_explorer boolean default true not null;
alter table projects add column data_explorer_gen_ai_features boolean default true not null;
alter table projects add column data_explorer_gen_ai_sample_document_passing boolean default false not null;
alter table projects add column data_validation boolean;
alter table projects add column extended_storage_sizes boolean default false not null;
alter table projects add column native_reranking boolean;
alter table projects add column performance_advisor boolean default true not null;
alter table projects add column realtime_performance_panel boolean default true not null;
alter table projects add column schema_advisor boolean default true not null;

create table project_tags (
	project_id varchar(24) not null references projects (id) on delete cascade,
	position int not null,
	tag_key varchar(255) not null,
	tag_value varchar(255) not null,
	primary key (project_id, position)
);
