/**
 * Users of organizations, projects and teams, pending and active: services, accounts, and
 * the acceptance of invitations.
 */
@ApplicationModule(allowedDependencies = { "error", "evidence", "invitation", "objectid", "organization",
		"organization :: settings", "user" })
@NullMarked
package io.mockatlas.membership;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
