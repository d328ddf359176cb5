/**
 * Users, their usernames and memberships in organizations, and teams: entities,
 * repositories, and the listener that makes a user the owner of a new project.
 */
@ApplicationModule(
		allowedDependencies = { "error", "evidence", "objectid", "organization", "persistence", "persistence :: jpa" })
@NullMarked
package io.mockatlas.user;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
