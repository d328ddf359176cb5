package io.mockatlas.seed.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.mockatlas.credential.ApiKey;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.Organization;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SourceLocation;
import io.mockatlas.user.Member;
import io.mockatlas.user.Team;
import org.jspecify.annotations.Nullable;

/**
 * Validator of one organization.
 */
final class OrganizationValidator {

	private final SeedValidator validator;

	private final Seed.Organization written;

	private final SourceLocation at;

	private final SeedReferences references;

	private final UniqueValues unique = new UniqueValues();

	private final MaxUsersValidator userLimits = new MaxUsersValidator();

	private final Map<String, SourceLocation> active = new HashMap<>();

	OrganizationValidator(SeedValidator validator, Seed.Organization written, SourceLocation at) {
		this.validator = validator;
		this.written = written;
		this.at = at;
		this.references = new SeedReferences(validator.roles());
	}

	void validate() {
		Organization organization = organization();
		this.at.field("teams").atMost(Organization.MAX_TEAMS, this.written.teams(), "teams in an organization");
		this.at.field("teams").each(this.written.teams(), (team, location) -> add(organization, team, location));
		this.at.field("projects")
			.atMost(Organization.MAX_PROJECTS, this.written.projects(), "projects in an organization");
		ProjectValidator projects = new ProjectValidator(this.validator, organization, this.references);
		this.at.field("projects").each(this.written.projects(), projects::validate);
		this.at.field("users").each(this.written.users(), (user, location) -> add(organization, user, location));
		this.at.field("apiKeys")
			.atMost(ApiKey.MAX_PER_ORGANIZATION, this.written.apiKeys(), "API keys in an organization");
		ApiKeyValidator keys = new ApiKeyValidator(this.validator, organization, this.references);
		this.at.field("apiKeys").each(this.written.apiKeys(), keys::validate);
		ServiceAccountValidator accounts = new ServiceAccountValidator(this.validator, organization, this.references);
		this.at.field("serviceAccounts").each(this.written.serviceAccounts(), accounts::validate);
		InvitationValidator invitations = new InvitationValidator(this.validator, organization, this.references,
				keys.firstPublicKey());
		List<SeededInvitee> invitees = new ArrayList<>();
		this.at.field("invitations")
			.each(this.written.invitations(),
					(written, location) -> invitees.add(invitations.validate(written, location)));
		new InviteeValidator(this.validator, this.userLimits, this.active).add(invitees);
	}

	/**
	 * Validates the organization. Organizations with explicit IDs can have the same name,
	 * which Atlas allows.
	 */
	private Organization organization() {
		String name = this.at.field("name").text(this.written.name(), SeedValidator.MAX_NAME);
		if (this.written.id() == null) {
			this.validator.unique().add("organization name", name, this.at.field("name"));
		}
		String id = this.validator.ids().reserve(SeedIds.Kind.ORGANIZATION, this.written.id(), this.at, name);
		Organization organization = new Organization(new OrgId(id), name,
				Objects.requireNonNullElse(
						this.at.field("created").past(this.written.created(), this.validator.validated().latest()),
						this.validator.validated().now()));
		organization
			.skipDefaultAlertsSettings(Objects.requireNonNullElse(this.written.skipDefaultAlertsSettings(), false));
		if (this.written.settings() != null) {
			SeedSettings.put(organization, this.written.settings(), this.at.field("settings"));
		}
		if (this.written.federationSettings() != null) {
			SeedSettings.put(organization, this.written.federationSettings(), this.at.field("federationSettings"));
		}
		this.validator.validated().organizations().add(organization);
		return organization;
	}

	private void add(Organization organization, Seed.Team team, SourceLocation location) {
		String name = name("team name", team.name(), location.field("name"));
		String id = this.validator.ids()
			.reserve(SeedIds.Kind.TEAM, team.id(), location, organization.id().value(), name);
		Team made = new Team(new TeamId(id), organization, name);
		this.references.add(made);
		this.validator.validated().teams().add(made);
	}

	private void add(Organization organization, Seed.User user, SourceLocation location) {
		String username = AccountValidator.username(user.username(), location.field("username"));
		this.unique.add("username", username, location.field("username"));
		SourceLocation at = location.field("roles");
		Seed.Roles roles = at.required(user.roles());
		Member member = new Member(organization, this.validator.accounts().of(username, user, location),
				this.validator.roles().ofOrganization(roles.orgRoles(), at.field("orgRoles")));
		member.grant(this.references.grants(roles.groupRoleAssignments(), at.field("groupRoleAssignments")));
		member.join(this.references.teams(user.teamIds(), location.field("teamIds")));
		this.userLimits.add(member.teams(), location);
		this.active.put(username, location);
		this.validator.validated().members().add(member);
	}

	private String name(String what, @Nullable String value, SourceLocation location) {
		String name = location.text(value, SeedValidator.MAX_NAME);
		this.unique.add(what, name, location);
		return name;
	}

}
