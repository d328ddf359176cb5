-- Every end of an invitation is noted on its messages: without an index that reads all of them, which takes longer
-- than everything else that the call does in the database.
create index messages_invitation on messages (invitation_id);
create index messages_id on messages (id);
create index messages_token on messages (token);
