package io.mockatlas.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.mockatlas.invitation.Invitation;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.invitation.ProjectInvitation;
import io.mockatlas.membership.SeededInvitations;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.Projects;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.validation.InvitationStatus;
import io.mockatlas.user.Member;
import io.mockatlas.user.Members;
import io.mockatlas.user.ProjectTeams;
import io.mockatlas.user.Teams;

import org.springframework.stereotype.Component;

/**
 * Exporter of the projects, teams, members and invitations of an organization.
 */
@Component
class MembershipExporter {

	private static final String REJECTED = InvitationStatus.REJECTED.name();

	private final Projects projects;

	private final Teams teams;

	private final Members members;

	private final ProjectTeams projectTeams;

	private final SeededInvitations invitations;

	MembershipExporter(Projects projects, Teams teams, Members members, ProjectTeams projectTeams,
			SeededInvitations invitations) {
		this.projects = projects;
		this.teams = teams;
		this.members = members;
		this.projectTeams = projectTeams;
		this.invitations = invitations;
	}

	List<Seed.Project> projects(OrgId org) {
		return this.projects.of(org)
			.stream()
			.sorted(Comparator.comparing((project) -> project.id().value()))
			.map(this::project)
			.toList();
	}

	List<Seed.Team> teams(OrgId org) {
		return this.teams.of(org)
			.stream()
			.sorted(Comparator.comparing((team) -> team.id().value()))
			.map((team) -> new Seed.Team(team.id().value(), team.name()))
			.toList();
	}

	/**
	 * Returns the members, oldest first, since the order determines the oldest owner.
	 */
	List<Seed.User> members(OrgId org) {
		return this.members.oldestFirst(org).stream().map(MembershipExporter::member).toList();
	}

	List<Seed.Invitation> invitations(OrgId org) {
		return this.invitations.of(org).stream().map(MembershipExporter::invitation).toList();
	}

	private Seed.Project project(Project project) {
		return new Seed.Project(project.id().value(), project.name(), SeedExporter.text(project.createdAt()),
				project.tags().stream().map((tag) -> new Seed.Tag(tag.key(), tag.value())).toList(),
				project.hasDefaultAlertsSettings(), project.regionUsageRestrictions(),
				SettingsExporter.of(project.settings()), SettingsExporter.of(project.limits()),
				this.projectTeams.of(project.id())
					.stream()
					.map((team) -> new Seed.ProjectTeam(team.team().id().value(), team.roles()))
					.toList());
	}

	private static Seed.User member(Member member) {
		return new Seed.User(null, member.user().username(), null, null,
				new Seed.Roles(member.roles(), assignments(member.projectGrants())), ids(member.teams()));
	}

	private static Seed.Invitation invitation(Invitation invitation) {
		String project = (invitation instanceof ProjectInvitation toProject) ? toProject.project().id().value() : null;
		List<Seed.Assignment> assignments = null;
		List<String> teams = null;
		if (invitation instanceof OrgInvitation toOrganization) {
			assignments = assignments(toOrganization.projectGrants());
			teams = ids(toOrganization.teams());
		}
		return new Seed.Invitation(invitation.id().value(), project, invitation.username(), invitation.roles(),
				assignments, teams, invitation.inviterUsername(), SeedExporter.text(invitation.validity().createdAt()),
				SeedExporter.text(invitation.validity().expiresAt()), (invitation.isDeclined()) ? REJECTED : null);
	}

	/**
	 * Returns project roles in their order. Adjacent roles on the same project become one
	 * assignment.
	 */
	static List<Seed.Assignment> assignments(Collection<ProjectGrant> grants) {
		List<Seed.Assignment> runs = new ArrayList<>();
		List<String> roles = new ArrayList<>();
		ProjectId project = null;
		for (ProjectGrant grant : grants) {
			if (!grant.project().equals(project)) {
				project = grant.project();
				roles = new ArrayList<>();
				runs.add(new Seed.Assignment(project.value(), roles, null));
			}
			roles.add(grant.role());
		}
		return runs;
	}

	private static List<String> ids(Collection<TeamId> teams) {
		return teams.stream().map(TeamId::value).toList();
	}

}
