-- Whether the person said no. A declined invitation is shown as such until another one takes its place.
alter table invitations add column declined boolean default false not null;
