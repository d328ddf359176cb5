package io.mockatlas.access;

import io.mockatlas.directory.Roles;

/**
 * What a path requires of its caller, in the words of Atlas's pages.
 */
enum Requirement {

	ORGANIZATION_OWNER("Organization Owner", Roles.ORG_OWNER),

	PROJECT_OWNER("Project Owner", Roles.GROUP_OWNER);

	private final String title;

	private final String role;

	Requirement(String title, String role) {
		this.title = title;
		this.role = role;
	}

	String role() {
		return this.role;
	}

	@Override
	public String toString() {
		return this.title;
	}

}
