package io.mockatlas.security;

import java.util.List;

import io.mockatlas.caller.Caller;
import io.mockatlas.caller.ProjectScope;
import io.mockatlas.organization.Roles;

/**
 * Role requirement of an operation, in the terms of Atlas's pages. For organizations and
 * for projects, the most restrictive comes first.
 */
public enum RoleRequirement {

	ORGANIZATION_OWNER("Organization Owner", Roles.ORG_OWNER),

	ORGANIZATION_PROJECT_CREATOR("Organization Project Creator", Roles.ORG_OWNER, Roles.ORG_GROUP_CREATOR),

	ORGANIZATION_READ_ONLY("Organization Read Only", Roles.ORG_OWNER, Roles.ORG_READ_ONLY),

	/**
	 * Any role in the organization.
	 */
	ORGANIZATION_MEMBER("Organization Member"),

	PROJECT_OWNER("Project Owner", Roles.GROUP_OWNER),

	PROJECT_ACCESS_MANAGER("Project Access Manager", Roles.GROUP_OWNER, Roles.GROUP_USER_ADMIN),

	/**
	 * Any role on the project, or Organization Read Only.
	 */
	PROJECT_READ_ONLY("Project Read Only");

	private final String title;

	private final List<String> roles;

	RoleRequirement(String title, String... roles) {
		this.title = title;
		this.roles = List.of(roles);
	}

	/**
	 * Returns whether a caller meets the requirement in the caller's own organization.
	 */
	boolean isSatisfiedBy(Caller caller) {
		return this.roles.isEmpty() || this.roles.stream().anyMatch(caller::has);
	}

	/**
	 * Returns whether a caller meets the requirement on a project that the caller can
	 * see.
	 */
	boolean isSatisfiedBy(Caller caller, ProjectScope project) {
		return this.roles.isEmpty() || this.roles.stream().anyMatch((role) -> caller.has(role, project));
	}

	@Override
	public String toString() {
		return this.title;
	}

}
