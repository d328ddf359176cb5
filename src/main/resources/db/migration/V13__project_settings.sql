-- Settings of projects that Atlas returns always. A setting that was never set has the value of a new project.
alter table projects add column atlas_home_page_ai_assistant boolean default true not null;
alter table projects add column managed_slow_ms boolean default true not null;

update projects set cluster_ai_assistant = true where cluster_ai_assistant is null;
update projects set data_validation = false where data_validation is null;
update projects set native_reranking = false where native_reranking is null;

alter table projects alter column cluster_ai_assistant set default true;
alter table projects alter column cluster_ai_assistant set not null;
alter table projects alter column data_validation set default false;
alter table projects alter column data_validation set not null;
alter table projects alter column native_reranking set default false;
alter table projects alter column native_reranking set not null;
