package io.mockatlas.api.invitation;

import io.mockatlas.fixture.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Assertions on errors that several operations on invitations return.
 */
final class InviteErrors {

	/**
	 * ID that no resource has.
	 */
	static final String UNKNOWN_ID = "690000000000000000000fff";

	private InviteErrors() {
	}

	/**
	 * Verifies that no pending invitation has the ID.
	 */
	static void assertUnknownInvitation(Response response, String id) {
		assertThat(response).isRejected(404, "INVALID_INVITATION_ID", "An invalid invitation ID %s was specified.", id);
	}

	/**
	 * Verifies that no user with the username has a pending invitation.
	 */
	static void assertUsernameNotFound(Response response, String username) {
		assertThat(response).isRejected(404, "USERNAME_NOT_FOUND", "No user with username %s exists.", username);
	}

	/**
	 * Verifies that the user has a pending invitation or is a member.
	 */
	static void assertUserAlreadyExists(Response response, String username) {
		assertThat(response).isRejected(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.",
				username);
	}

	static void assertMissingAttribute(Response response, String attribute) {
		assertThat(response).isRejected(400, "MISSING_ATTRIBUTE", "The required attribute %s was not specified.",
				attribute);
	}

	static void assertInvalidEnumValue(Response response, String value) {
		assertThat(response).isRejected(400, "INVALID_ENUM_VALUE", "An invalid enumeration value %s was specified.",
				value);
	}

	static void assertInvalidUsername(Response response) {
		assertThat(response).isRejected(400, "INVALID_USERNAME",
				"The specified username is not a valid email address.");
	}

	/**
	 * Verifies that an invitation to an organization rejects a role on projects.
	 */
	static void assertRejectsProjectRole(Response response) {
		assertThat(response).isRejected(400, "CANNOT_ADD_GROUP_ROLE",
				"Adding a group-level role in an organization is not supported.");
	}

	/**
	 * Verifies that a project rejects a role on organizations.
	 */
	static void assertRejectsOrgRole(Response response) {
		assertThat(response).isRejected(400, "CANNOT_ADD_ORG_ROLE",
				"Adding an organization-level role in a group is not supported.");
	}

	/**
	 * Verifies that the path contains a malformed ID.
	 */
	static void assertMalformedPath(Response response, String path) {
		assertThat(response).isRejected(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

}
