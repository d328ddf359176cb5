/**
 * Rules for invitations, independent of HTTP.
 * {@link io.mockatlas.invitation.InvitationService} is the entry point.
 */
@ApplicationModule(allowedDependencies = { "error", "evidence", "objectid", "organization", "organization :: settings",
		"persistence", "persistence :: jpa", "user" })
@NullMarked
package io.mockatlas.invitation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
