-- Federation settings of organizations. All are null for an organization that is not connected to a federation.
alter table organizations add column federation_settings_id varchar(24);
alter table organizations add column domain_restriction_enabled boolean;
alter table organizations add column domain_allow_list varchar(253) array;
