package io.mockatlas.api.user;

import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;

/**
 * Resource of users: those of an organization, or those of its project acme-web.
 */
enum UserScope {

	ORG("orgRole", "ORG_MEMBER", "ORG_READ_ONLY", "$.roles.orgRoles"),

	PROJECT("groupRole", "GROUP_READ_ONLY", "GROUP_OWNER", "$.roles");

	private final String roleAttribute;

	private final String role;

	private final String otherRole;

	private final String rolesPath;

	UserScope(String roleAttribute, String role, String otherRole, String rolesPath) {
		this.roleAttribute = roleAttribute;
		this.role = role;
		this.otherRole = otherRole;
		this.rolesPath = rolesPath;
	}

	/**
	 * Returns the path of the users.
	 */
	String users(Acme acme) {
		return (this == ORG) ? UserClient.users(acme) : UserClient.webUsers(acme);
	}

	/**
	 * Returns the key of an owner.
	 */
	Key owner(Acme acme) {
		return (this == ORG) ? acme.orgOwner() : acme.projectOwner();
	}

	/**
	 * Returns the body of a request that adds a user with {@link #role}.
	 */
	String user(String username) {
		String roles = "[\"" + this.role + "\"]";
		return "{\"roles\":%s,\"username\":\"%s\"}".formatted((this == ORG) ? "{\"orgRoles\":" + roles + "}" : roles,
				username);
	}

	/**
	 * Returns the role of added users.
	 */
	String role() {
		return this.role;
	}

	/**
	 * Returns a role that added users do not have.
	 */
	String otherRole() {
		return this.otherRole;
	}

	/**
	 * Returns the body of {@code :addRole} and {@code :removeRole}.
	 */
	String roleBody(String role) {
		return "{\"" + this.roleAttribute + "\":\"" + role + "\"}";
	}

	/**
	 * Returns the user's roles in a response.
	 */
	List<String> roles(Response response) {
		return response.json(this.rolesPath);
	}

}
