-- Lists of people read an organization's invitations in this order, and count and filter them by the index alone,
-- without the 100,000 rows that an organization may have.
create index invitations_people on invitations (org_id, username, id, declined, expires_at);
drop index invitations_org;

-- Names of the teams, and projects with roles, that come with the invitation of a message. Messages of older versions
-- have none.
alter table messages add column teams varchar(255) array;
alter table messages add column project_grants text array;
