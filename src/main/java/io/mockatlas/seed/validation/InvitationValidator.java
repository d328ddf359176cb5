package io.mockatlas.seed.validation;

import java.util.List;

import io.mockatlas.invitation.InvitationHeader;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Project;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SourceLocation;
import io.mockatlas.seed.validation.ValidatedSeed.Invited;
import io.mockatlas.seed.validation.ValidatedSeed.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Validator of the invitations of one organization, each on its own.
 */
final class InvitationValidator {

	private static final String DEFAULT_INVITER = "mock-atlas";

	private final SeedValidator validator;

	private final Organization organization;

	private final SeedReferences references;

	private final String inviter;

	private final UniqueValues unique = new UniqueValues();

	/**
	 * Creates a validator.
	 * @param validator the validator of the whole seed
	 * @param organization the organization
	 * @param references the organization's projects and teams
	 * @param inviter the default inviter; null for {@value #DEFAULT_INVITER}
	 */
	InvitationValidator(SeedValidator validator, Organization organization, SeedReferences references,
			@Nullable String inviter) {
		this.validator = validator;
		this.organization = organization;
		this.references = references;
		this.inviter = (inviter != null) ? inviter : DEFAULT_INVITER;
	}

	SeededInvitee validate(Seed.Invitation written, SourceLocation at) {
		String username = AccountValidator.username(written.username(), at.field("username"));
		Project project = (written.groupId() != null) ? this.references.project(written.groupId(), at.field("groupId"))
				: null;
		InvitationStatus status = InvitationStatus.of(written.status(), at.field("status"));
		Scope scope = new Scope(this.organization, project);
		this.unique.add("invitation of " + username + " to", scope.toString(), at);
		InvitationHeader header = new InvitationHeader(this.validator.invitationId(written.id(), at, scope, username),
				username, inviter(written.inviterUsername(), at.field("inviterUsername")),
				status.validity(written, at, this.validator.validated()));
		return new SeededInvitee(at, status.after(header.validity(), this.validator.validated().now()),
				new Invited(header, scope, terms(written, scope, at)));
	}

	private OrgGrants terms(Seed.Invitation written, Scope scope, SourceLocation at) {
		SourceLocation roles = at.field("roles");
		if (scope.project() == null) {
			return new OrgGrants(this.validator.roles().ofOrganization(written.roles(), roles),
					this.references.grants(written.groupRoleAssignments(), at.field("groupRoleAssignments")),
					this.references.teams(written.teamIds(), at.field("teamIds")));
		}
		reject(written.groupRoleAssignments(), at.field("groupRoleAssignments"));
		reject(written.teamIds(), at.field("teamIds"));
		return new OrgGrants(this.validator.roles().ofProject(written.roles(), roles), List.of(), List.of());
	}

	private static void reject(@Nullable List<?> written, SourceLocation at) {
		if (written != null) {
			throw at.error("cannot be combined with groupId");
		}
	}

	private String inviter(@Nullable String written, SourceLocation at) {
		return (written != null) ? at.text(written, SeedValidator.MAX_NAME) : this.inviter;
	}

}
