/**
 * The rules of invitations, readable without knowing HTTP.
 * {@link io.mockatlas.invitation.InvitationService} is the one door.
 */
@ApplicationModule(allowedDependencies = { "directory", "errors", "objectid", "persistence", "settings" })
@NullMarked
package io.mockatlas.invitation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
