package io.mockatlas.seed.validation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.mockatlas.error.AtlasException;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectDetails;
import io.mockatlas.organization.Tag;
import io.mockatlas.organization.settings.ProjectLimit;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SourceLocation;
import io.mockatlas.user.ProjectTeam;
import io.mockatlas.user.Team;
import org.jspecify.annotations.Nullable;

/**
 * Validator of the projects of one organization.
 */
final class ProjectValidator {

	private final SeedValidator validator;

	private final Organization organization;

	private final SeedReferences references;

	private final UniqueValues unique = new UniqueValues();

	ProjectValidator(SeedValidator validator, Organization organization, SeedReferences references) {
		this.validator = validator;
		this.organization = organization;
		this.references = references;
	}

	/**
	 * Validates a project and adds it to the validated seed.
	 */
	void validate(Seed.Project written, SourceLocation at) {
		String name = at.field("name").text(written.name(), SeedValidator.MAX_NAME);
		this.unique.add("project name", name, at.field("name"));
		String id = this.validator.ids()
			.reserve(SeedIds.Kind.PROJECT, written.id(), at, this.organization.id().value(), name);
		Project project = new Project(new ProjectId(id), this.organization, name,
				created(written.created(), at.field("created")));
		project.update(details(written, at));
		if (written.settings() != null) {
			SeedSettings.put(project, written.settings());
		}
		UniqueValues limits = new UniqueValues();
		at.field("limits").each(written.limits(), (limit, location) -> set(project, limit, limits, location));
		this.references.add(project);
		this.validator.validated().projects().add(project);
		at.field("teams").atMost(Project.MAX_TEAMS, written.teams(), "teams on a project");
		UniqueValues teams = new UniqueValues();
		at.field("teams").each(written.teams(), (team, location) -> add(project, team, teams, location));
	}

	private static void set(Project project, Seed.Limit written, UniqueValues limits, SourceLocation location) {
		SourceLocation name = location.field("name");
		ProjectLimit limit = ProjectLimit.find(name.required(written.name()))
			.orElseThrow(() -> name.error("is not the name of a limit: " + written.name()));
		limits.add("limit", limit.toString(), name);
		try {
			project.set(limit, location.field("value").required(written.value()));
		}
		catch (AtlasException ex) {
			throw location.error("is not valid: " + ex.detail());
		}
	}

	private void add(Project project, Seed.ProjectTeam written, UniqueValues teams, SourceLocation location) {
		Team team = this.references.team(written.teamId(), location.field("teamId"));
		teams.add("team", team.name(), location.field("teamId"));
		this.validator.validated()
			.projectTeams()
			.add(new ProjectTeam(project, team,
					this.validator.roles().ofProject(written.roleNames(), location.field("roleNames"))));
	}

	private Instant created(@Nullable String written, SourceLocation at) {
		return Objects.requireNonNullElse(at.past(written, this.validator.validated().latest()),
				this.organization.createdAt());
	}

	private static ProjectDetails details(Seed.Project written, SourceLocation at) {
		try {
			return new ProjectDetails(null, tags(written.tags()), written.withDefaultAlertsSettings(),
					written.regionUsageRestrictions());
		}
		catch (AtlasException ex) {
			throw at.error("is not valid: " + ex.detail());
		}
	}

	private static @Nullable List<Tag> tags(@Nullable List<Seed.Tag> written) {
		return (written != null) ? written.stream().map((tag) -> Tag.of(tag.key(), tag.value())).toList() : null;
	}

}
