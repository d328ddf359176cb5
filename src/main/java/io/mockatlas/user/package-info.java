/**
 * Users, their memberships in organizations, and teams: entities and repositories.
 */
@ApplicationModule(allowedDependencies = { "error", "evidence", "objectid", "organization", "persistence" })
@NullMarked
package io.mockatlas.user;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
