package io.mockatlas.seed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Project;
import io.mockatlas.directory.ProjectDetails;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.ProjectTeam;
import io.mockatlas.directory.Tag;
import io.mockatlas.directory.Team;
import io.mockatlas.errors.AtlasException;
import org.jspecify.annotations.Nullable;

/**
 * The census of the projects of one organization.
 */
final class ProjectCensus {

	private final Census census;

	private final Organization organization;

	private final References references;

	private final Occurrences once = new Occurrences();

	ProjectCensus(Census census, Organization organization, References references) {
		this.census = census;
		this.organization = organization;
		this.references = references;
	}

	/**
	 * Enters a project into the population.
	 */
	void take(Seed.Project written, Place at) {
		String name = at.field("name").text(written.name(), Census.MAX_NAME);
		this.once.note("project name", name, at.field("name"));
		String id = this.census.ids()
			.take(SeedIds.Kind.PROJECT, written.id(), at, this.organization.id().value(), name);
		Project project = new Project(new ProjectId(id), this.organization, name,
				created(written.created(), at.field("created")));
		project.amend(details(written, at));
		if (written.settings() != null) {
			SeedSettings.put(project, written.settings());
		}
		this.references.add(project);
		this.census.population().projects().add(project);
		at.field("teams").atMost(Project.MAX_TEAMS, written.teams(), "teams that a project can have");
		Occurrences teams = new Occurrences();
		at.field("teams").each(written.teams(), (team, place) -> add(project, team, teams, place));
	}

	private void add(Project project, Seed.ProjectTeam written, Occurrences teams, Place place) {
		Team team = this.references.team(written.teamId(), place.field("teamId"));
		teams.note("team", team.name(), place.field("teamId"));
		this.census.population()
			.projectTeams()
			.add(new ProjectTeam(project, team,
					this.census.roles().ofProject(written.roleNames(), place.field("roleNames"))));
	}

	private Instant created(@Nullable String written, Place at) {
		return Objects.requireNonNullElse(at.past(written, this.census.population().latest()),
				this.organization.createdAt());
	}

	private static ProjectDetails details(Seed.Project written, Place at) {
		try {
			return new ProjectDetails(null, tags(written.tags()), written.withDefaultAlertsSettings(),
					written.regionUsageRestrictions());
		}
		catch (AtlasException ex) {
			throw at.mistake("is not as Atlas takes it: " + ex.detail());
		}
	}

	private static @Nullable List<Tag> tags(@Nullable List<Seed.Tag> written) {
		return (written != null) ? written.stream().map((tag) -> Tag.of(tag.key(), tag.value())).toList() : null;
	}

}
