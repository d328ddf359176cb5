package io.mockatlas.seed.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SourceLocation;
import io.mockatlas.user.Team;
import org.jspecify.annotations.Nullable;

/**
 * Projects and teams of one organization that other entries refer to, by ID or by name. A
 * reference that matches both an ID and a name means the ID.
 */
final class SeedReferences {

	private final SeedRoles roles;

	private final Map<String, Project> projects = new LinkedHashMap<>();

	private final Map<String, Project> projectsByName = new LinkedHashMap<>();

	private final Map<String, Team> teams = new LinkedHashMap<>();

	private final Map<String, Team> teamsByName = new LinkedHashMap<>();

	SeedReferences(SeedRoles roles) {
		this.roles = roles;
	}

	void add(Project project) {
		this.projects.put(project.id().value(), project);
		this.projectsByName.put(project.name(), project);
	}

	void add(Team team) {
		this.teams.put(team.id().value(), team);
		this.teamsByName.put(team.name(), team);
	}

	Project project(@Nullable String reference, SourceLocation at) {
		return find("project", at.required(reference), this.projects, this.projectsByName, at);
	}

	Team team(@Nullable String reference, SourceLocation at) {
		return find("team", at.required(reference), this.teams, this.teamsByName, at);
	}

	List<TeamId> teams(@Nullable List<String> references, SourceLocation at) {
		Set<TeamId> found = new LinkedHashSet<>();
		at.each(references, (reference, item) -> found.add(team(reference, item).id()));
		return List.copyOf(found);
	}

	List<ProjectGrant> grants(@Nullable List<Seed.Assignment> assignments, SourceLocation at) {
		Set<ProjectGrant> found = new LinkedHashSet<>();
		at.each(assignments, (assignment, item) -> {
			Project project = project(assignment.groupId(), item.field("groupId"));
			roles(assignment, item).forEach((role) -> found.add(new ProjectGrant(project.id(), role)));
		});
		return List.copyOf(found);
	}

	private List<String> roles(Seed.Assignment assignment, SourceLocation at) {
		if (assignment.roles() == null) {
			return this.roles.ofProject(assignment.groupRoles(), at.field("groupRoles"));
		}
		if (assignment.groupRoles() != null) {
			throw at.field("roles").error("cannot be combined with groupRoles");
		}
		return this.roles.ofProject(assignment.roles(), at.field("roles"));
	}

	private static <T> T find(String what, String reference, Map<String, T> byId, Map<String, T> byName,
			SourceLocation at) {
		T found = byId.getOrDefault(reference, byName.get(reference));
		if (found == null) {
			throw at.error("no " + what + " of this organization has the id or name " + reference + ((byName.isEmpty())
					? "; it has none" : " (there are " + String.join(", ", byName.keySet()) + ")"));
		}
		return found;
	}

}
