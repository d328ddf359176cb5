package io.mockatlas.api.invitation;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.Key;

/**
 * Kinds of invitations, with the key that manages them and examples of requests and
 * responses.
 */
enum InviteKind {

	/**
	 * Invitation to an organization, which can contain teams and roles on projects.
	 */
	ORGANIZATION("ORG_MEMBER", "ORG_OWNER", "\"ORG_MEMBER\",\"ORG_GROUP_CREATOR\"",
			"\"ORG_READ_ONLY\",\"ORG_BILLING_ADMIN\"") {

		@Override
		String path(Api api, Acme acme) {
			return api.invites(acme);
		}

		@Override
		Key inviter(Acme acme) {
			return acme.orgOwner();
		}

		@Override
		InviteKind other() {
			return PROJECT;
		}

		@Override
		String fullRequest(Acme acme, String username) {
			return """
					{"roles":[%s],"username":"%s","teamIds":["%s"],\
					"groupRoleAssignments":[{"groupId":"%s","roles":["GROUP_OWNER"]}]}""".formatted(roles(), username,
					acme.team().id(), acme.webId());
		}

		@Override
		String masked(Acme acme, String username) {
			return """
					{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
					"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
					"username":"%s"}""".formatted(acme.inviter(), acme.id(), username);
		}

	},

	/**
	 * Invitation to the project acme-web.
	 */
	PROJECT("GROUP_READ_ONLY", "GROUP_OWNER", "\"GROUP_READ_ONLY\"", "\"GROUP_USER_ADMIN\",\"GROUP_OWNER\"") {

		@Override
		String path(Api api, Acme acme) {
			return api.webInvites(acme);
		}

		@Override
		Key inviter(Acme acme) {
			return acme.projectOwner();
		}

		@Override
		InviteKind other() {
			return ORGANIZATION;
		}

		@Override
		String fullRequest(Acme acme, String username) {
			return """
					{"roles":[%s],"username":"%s"}""".formatted(roles(), username);
		}

		@Override
		String masked(Acme acme, String username) {
			return """
					{"createdAt":"<time>","expiresAt":"<time>","groupId":"%s","groupName":"acme-web","id":"<id>",\
					"inviterUsername":"%s","roles":["GROUP_READ_ONLY"],"username":"%s"}""".formatted(acme.webId(),
					acme.projectOwner().publicKey(), username);
		}

	};

	private final String role;

	private final String ownerRole;

	private final String roles;

	private final String newRoles;

	InviteKind(String role, String ownerRole, String roles, String newRoles) {
		this.role = role;
		this.ownerRole = ownerRole;
		this.roles = roles;
		this.newRoles = newRoles;
	}

	/**
	 * Returns the path of the invitations.
	 */
	abstract String path(Api api, Acme acme);

	/**
	 * Returns a key that may manage the invitations; for a project it has no other role
	 * than ORG_MEMBER in the organization.
	 */
	abstract Key inviter(Acme acme);

	/**
	 * Returns the other kind.
	 */
	abstract InviteKind other();

	/**
	 * Returns a request with every attribute of the kind and the roles {@link #roles()}.
	 */
	abstract String fullRequest(Acme acme, String username);

	/**
	 * Returns a request with the role {@link #role()}.
	 */
	String request(String username) {
		return """
				{"roles":["%s"],"username":"%s"}""".formatted(this.role, username);
	}

	/**
	 * Returns the masked response to {@link #request(String)}.
	 */
	abstract String masked(Acme acme, String username);

	/**
	 * Returns the role that {@link #request(String)} offers.
	 */
	String role() {
		return this.role;
	}

	/**
	 * Returns the owner role of the kind.
	 */
	String ownerRole() {
		return this.ownerRole;
	}

	/**
	 * Returns the roles of {@link #fullRequest(Acme, String)} as elements of a JSON
	 * array.
	 */
	String roles() {
		return this.roles;
	}

	/**
	 * Returns roles that replace {@link #roles()} in updates, as elements of a JSON
	 * array.
	 */
	String newRoles() {
		return this.newRoles;
	}

}
