package io.mockatlas.api.invitation;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.Response;

/**
 * Client of the invitations of one kind. It signs with {@link InviteKind#inviter(Acme)}.
 *
 * @param atlas the client that sends the requests
 * @param api the API
 * @param kind the kind of the invitations
 * @param acme the organization
 */
record InviteClient(AtlasClient atlas, Api api, InviteKind kind, Acme acme) {

	InviteClient(AtlasClient atlas, InviteKind kind, Acme acme) {
		this(atlas, Api.V2, kind, acme);
	}

	/**
	 * Returns a client of another API.
	 */
	InviteClient on(Api api) {
		return new InviteClient(this.atlas, api, this.kind, this.acme);
	}

	/**
	 * Returns a client of another organization.
	 */
	InviteClient in(Acme acme) {
		return new InviteClient(this.atlas, this.api, this.kind, acme);
	}

	/**
	 * Returns a client of the invitations of the other kind.
	 */
	InviteClient ofOtherKind() {
		return new InviteClient(this.atlas, this.api, this.kind.other(), this.acme);
	}

	/**
	 * Returns the path of all invitations.
	 */
	String path() {
		return this.kind.path(this.api, this.acme);
	}

	/**
	 * Returns the path of one invitation.
	 */
	String path(String id) {
		return path() + "/" + id;
	}

	/**
	 * Invites a user with the role {@link InviteKind#role()}.
	 */
	Response invite(String username) {
		return create(this.kind.request(username));
	}

	/**
	 * Returns the ID of a user's pending invitation of the other kind. Invites the user
	 * if there is none.
	 */
	String idOfOtherKind(String username) {
		InviteClient other = ofOtherKind();
		List<String> ids = other.list("?username=" + username).json("$[*].id");
		return (ids.isEmpty()) ? other.invite(username).json("$.id") : ids.get(0);
	}

	Response create(String body) {
		return this.atlas.post(this.kind.inviter(this.acme), path(), body);
	}

	/**
	 * Lists the pending invitations.
	 * @param query the query with its question mark, or ""
	 */
	Response list(String query) {
		return this.atlas.get(this.kind.inviter(this.acme), path() + query);
	}

	Response get(String id) {
		return this.atlas.get(this.kind.inviter(this.acme), path(id));
	}

	/**
	 * Updates the invitation of the user that the body names.
	 */
	Response update(String body) {
		return this.atlas.patch(this.kind.inviter(this.acme), path(), body);
	}

	Response update(String id, String body) {
		return this.atlas.patch(this.kind.inviter(this.acme), path(id), body);
	}

	Response delete(String id) {
		return this.atlas.delete(this.kind.inviter(this.acme), path(id));
	}

}
