package io.mockatlas.access;

import java.util.List;

import io.mockatlas.directory.Roles;

/**
 * What an operation requires of its caller, in the words of Atlas's pages.
 */
enum RoleRequirement {

	ORGANIZATION_OWNER("Organization Owner", Roles.ORG_OWNER),

	/**
	 * Any role in the organization will do.
	 */
	ORGANIZATION_MEMBER("Organization Member"),

	ORGANIZATION_PROJECT_CREATOR("Organization Project Creator", Roles.ORG_OWNER, Roles.ORG_GROUP_CREATOR),

	ORGANIZATION_READ_ONLY("Organization Read Only", Roles.ORG_OWNER, Roles.ORG_READ_ONLY),

	PROJECT_OWNER("Project Owner", Roles.GROUP_OWNER),

	PROJECT_ACCESS_MANAGER("Project Access Manager", Roles.GROUP_OWNER, Roles.GROUP_USER_ADMIN),

	/**
	 * Any role on the project will do, and Organization Read Only.
	 */
	PROJECT_READ_ONLY("Project Read Only");

	private final String title;

	private final List<String> roles;

	RoleRequirement(String title, String... roles) {
		this.title = title;
		this.roles = List.of(roles);
	}

	/**
	 * Whether a caller meets this in their own organization.
	 */
	boolean isMetBy(Caller caller) {
		return this.roles.isEmpty() || this.roles.stream().anyMatch(caller::has);
	}

	/**
	 * Whether a caller meets this on a project that they can see.
	 */
	boolean isMetBy(Caller caller, ProjectScope project) {
		return this.roles.isEmpty() || this.roles.stream().anyMatch((role) -> caller.has(role, project));
	}

	@Override
	public String toString() {
		return this.title;
	}

}
