package io.mockatlas.seed;

import java.util.List;

import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Project;
import io.mockatlas.invitation.Draft;
import io.mockatlas.invitation.OrgTerms;
import io.mockatlas.seed.Population.Invited;
import io.mockatlas.seed.Population.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The census of the invitations of one organization: looks at each by itself.
 */
final class InvitationCensus {

	private static final String DEFAULT_INVITER = "mock-atlas";

	private final Census census;

	private final Organization organization;

	private final References references;

	private final String inviter;

	private final Occurrences once = new Occurrences();

	/**
	 * Begins the census.
	 * @param census the census of the whole seed
	 * @param organization the organization
	 * @param references its projects and teams
	 * @param inviter who invites where nobody is named
	 */
	InvitationCensus(Census census, Organization organization, References references, @Nullable String inviter) {
		this.census = census;
		this.organization = organization;
		this.references = references;
		this.inviter = (inviter != null) ? inviter : DEFAULT_INVITER;
	}

	Invitee take(Seed.Invitation written, Place at) {
		String username = Accounts.username(written.username(), at.field("username"));
		Project project = (written.groupId() != null) ? this.references.project(written.groupId(), at.field("groupId"))
				: null;
		InvitationStatus status = InvitationStatus.of(written.status(), at.field("status"));
		Scope scope = new Scope(this.organization, project);
		this.once.note("invitation of " + username + " to", scope.toString(), at);
		Draft draft = new Draft(this.census.invitationId(written.id(), at, scope, username), username,
				inviter(written.inviterUsername(), at.field("inviterUsername")),
				status.validity(written, at, this.census.population()));
		return new Invitee(at, status.after(draft.validity(), this.census.population().now()),
				new Invited(draft, scope, terms(written, scope, at)));
	}

	private OrgTerms terms(Seed.Invitation written, Scope scope, Place at) {
		Place roles = at.field("roles");
		if (scope.project() == null) {
			return new OrgTerms(this.census.roles().ofOrganization(written.roles(), roles),
					this.references.grants(written.groupRoleAssignments(), at.field("groupRoleAssignments")),
					this.references.teams(written.teamIds(), at.field("teamIds")));
		}
		refuse(written.groupRoleAssignments(), at.field("groupRoleAssignments"));
		refuse(written.teamIds(), at.field("teamIds"));
		return new OrgTerms(this.census.roles().ofProject(written.roles(), roles), List.of(), List.of());
	}

	private static void refuse(@Nullable List<?> written, Place at) {
		if (written != null) {
			throw at.mistake("only an invitation to an organization, without a groupId, has this field");
		}
	}

	private String inviter(@Nullable String written, Place at) {
		return (written != null) ? at.text(written, Census.MAX_NAME) : this.inviter;
	}

}
