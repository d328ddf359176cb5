package io.mockatlas.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.mockatlas.directory.Member;
import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Team;
import io.mockatlas.directory.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * The census of one organization.
 */
final class OrganizationCensus {

	private final Census census;

	private final Seed.Organization written;

	private final Place at;

	private final References references;

	private final Occurrences once = new Occurrences();

	private final Headcount headcount = new Headcount();

	private final Map<String, Place> active = new HashMap<>();

	OrganizationCensus(Census census, Seed.Organization written, Place at) {
		this.census = census;
		this.written = written;
		this.at = at;
		this.references = new References(census.roles());
	}

	void take() {
		Organization organization = organization();
		this.at.field("teams")
			.atMost(Organization.MAX_TEAMS, this.written.teams(), "teams that an organization can have");
		this.at.field("teams").each(this.written.teams(), (team, place) -> add(organization, team, place));
		this.at.field("projects")
			.atMost(Organization.MAX_PROJECTS, this.written.projects(), "projects that an organization can have");
		ProjectCensus projects = new ProjectCensus(this.census, organization, this.references);
		this.at.field("projects").each(this.written.projects(), projects::take);
		this.at.field("users").each(this.written.users(), (user, place) -> add(organization, user, place));
		ApiKeyCensus keys = new ApiKeyCensus(this.census, organization, this.references);
		this.at.field("apiKeys").each(this.written.apiKeys(), keys::take);
		ServiceAccountCensus accounts = new ServiceAccountCensus(this.census, organization, this.references);
		this.at.field("serviceAccounts").each(this.written.serviceAccounts(), accounts::take);
		InvitationCensus invitations = new InvitationCensus(this.census, organization, this.references,
				keys.firstPublicKey());
		List<Invitee> invitees = new ArrayList<>();
		this.at.field("invitations")
			.each(this.written.invitations(), (written, place) -> invitees.add(invitations.take(written, place)));
		new Invitees(this.census, this.headcount, this.active).enter(invitees);
	}

	/**
	 * The organization. Ids given tell apart those of one name, which Atlas allows.
	 */
	private Organization organization() {
		String name = this.at.field("name").text(this.written.name(), Census.MAX_NAME);
		if (this.written.id() == null) {
			this.census.once().note("organization name", name, this.at.field("name"));
		}
		String id = this.census.ids().take(SeedIds.Kind.ORGANIZATION, this.written.id(), this.at, name);
		Organization organization = new Organization(new OrgId(id), name,
				Objects.requireNonNullElse(
						this.at.field("created").past(this.written.created(), this.census.population().latest()),
						this.census.population().now()));
		organization
			.skipDefaultAlertsSettings(Objects.requireNonNullElse(this.written.skipDefaultAlertsSettings(), false));
		if (this.written.settings() != null) {
			SeedSettings.put(organization, this.written.settings(), this.at.field("settings"));
		}
		this.census.population().organizations().add(organization);
		return organization;
	}

	private void add(Organization organization, Seed.Team team, Place place) {
		String name = name("team name", team.name(), place.field("name"));
		String id = this.census.ids().take(SeedIds.Kind.TEAM, team.id(), place, organization.id().value(), name);
		Team made = new Team(new TeamId(id), organization, name);
		this.references.add(made);
		this.census.population().teams().add(made);
	}

	private void add(Organization organization, Seed.User user, Place place) {
		String username = Accounts.username(user.username(), place.field("username"));
		this.once.note("username", username, place.field("username"));
		Place at = place.field("roles");
		Seed.Roles roles = at.required(user.roles());
		Member member = new Member(organization, this.census.accounts().of(username, user, place),
				this.census.roles().ofOrganization(roles.orgRoles(), at.field("orgRoles")));
		member.grant(this.references.grants(roles.groupRoleAssignments(), at.field("groupRoleAssignments")));
		member.join(this.references.teams(user.teamIds(), place.field("teamIds")));
		this.headcount.add(member.teams(), place);
		this.active.put(username, place);
		this.census.population().members().add(member);
	}

	private String name(String what, @Nullable String value, Place place) {
		String name = place.text(value, Census.MAX_NAME);
		this.once.note(what, name, place);
		return name;
	}

}
