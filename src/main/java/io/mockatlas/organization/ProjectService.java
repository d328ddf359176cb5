package io.mockatlas.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.settings.ProjectSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for projects. Each method is one use case and one transaction; methods that
 * write lock the organization's row, so that names stay unique and limits are kept.
 */
@Service
@Transactional
public class ProjectService {

	private final Projects projects;

	private final Organizations organizations;

	private final ObjectIds ids;

	private final Clock clock;

	private final ObjectProvider<ProjectListener> listeners;

	ProjectService(Projects projects, Organizations organizations, ObjectIds ids, Clock clock,
			ObjectProvider<ProjectListener> listeners) {
		this.projects = projects;
		this.organizations = organizations;
		this.ids = ids;
		this.clock = clock;
		this.listeners = listeners;
	}

	/**
	 * Lists projects of an organization, ascending by name (recorded).
	 * @param org the organization
	 * @param prefix the prefix of the names, ignoring case (documented)
	 * @param seen matches the projects visible to the caller
	 * @return the projects
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED, value = "Projects are listed ascending by name.")
	public List<Project> list(OrgId org, @Nullable String prefix, Predicate<Project> seen) {
		return this.projects.of(org)
			.stream()
			.filter(seen)
			.filter((project) -> OrganizationService.begins(project.name(), prefix))
			.sorted(Comparator.comparing(Project::name))
			.toList();
	}

	/**
	 * Returns a project.
	 */
	@Transactional(readOnly = true)
	public Project get(ProjectId id) {
		return this.projects.read(id).orElseThrow(() -> unknown(id));
	}

	/**
	 * Returns the project with a name. The error does not tell an unknown project from
	 * one that the caller cannot see.
	 * @param org the caller's organization
	 * @param name the name
	 * @param seen matches the projects visible to the caller
	 * @return the project
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
			value = "A name without a project is 401 `NOT_IN_GROUP`.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "A project is looked up by name in the caller's organization; a project that the caller cannot "
					+ "see and one of another organization are 401 `NOT_IN_GROUP`, as a name without a project.")
	public Project get(OrgId org, String name, Predicate<Project> seen) {
		return this.projects.read(org, name).filter(seen).orElseThrow(() -> ErrorCode.NOT_IN_GROUP.exception());
	}

	/**
	 * Creates a project. A user becomes its owner too.
	 * @param org the organization
	 * @param details the details of the project
	 * @param owner the user to make owner, or null for the oldest Organization Owner
	 * @param creator the username of the key that creates the project
	 * @return the project
	 */
	public Project create(OrgId org, ProjectDetails details, @Nullable UserId owner, String creator) {
		Organization organization = this.organizations.lock(org);
		String name = free(org, details.name());
		if (this.projects.count(org) >= Organization.MAX_PROJECTS) {
			throw ErrorCode.MAX_GROUPS_PER_ORG_EXCEEDED.exception(Organization.MAX_PROJECTS, org.value());
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		Project made = new Project(new ProjectId(this.ids.generate(now)), organization, name, now);
		made.update(details);
		Project project = this.projects.save(made);
		this.listeners.orderedStream().forEach((listener) -> listener.onProjectCreated(project, creator, owner));
		return project;
	}

	/**
	 * Updates a project. Null details do not change it.
	 */
	public Project update(ProjectId id, ProjectDetails details) {
		Project project = lock(id);
		if (details.name() != null && !details.name().equals(project.name())) {
			project.rename(free(project.organization().id(), details.name()));
		}
		project.update(details);
		return project;
	}

	/**
	 * Changes the settings of a project.
	 * @param id the project
	 * @param change derives the new settings from the current ones
	 * @return the project
	 */
	public Project update(ProjectId id, UnaryOperator<ProjectSettings> change) {
		Project project = lock(id);
		project.update(change.apply(project.settings()));
		return project;
	}

	/**
	 * Deletes a project with all invitations to it and all roles on it. Invitations to
	 * the organization stay (assumed). A project that another request has deleted since
	 * the authorization of this one is no error: Atlas deletes asynchronously.
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "Deleting a project deletes the invitations to it and all roles on it, and keeps invitations "
					+ "to the organization.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
			value = "A project is deleted asynchronously, as the status 202 says, and is then 404 `GROUP_NOT_FOUND`.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
			value = "Of two DELETEs of one project at the same moment, both are accepted.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "The second of two DELETEs of one project at the same moment is 202 with the body of the first; one "
					+ "that begins after the deletion, a few milliseconds later, is 404.")
	public void delete(ProjectId id) {
		this.projects.findAndLockOrganizationOf(id);
		this.projects.delete(id);
	}

	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "Project names are unique in their organization; case matters.")
	private String free(OrgId org, @Nullable String wanted) {
		String name = Names.ofProject(wanted);
		if (this.projects.read(org, name).isPresent()) {
			throw ErrorCode.GROUP_ALREADY_EXISTS.exception(name);
		}
		return name;
	}

	private Project lock(ProjectId id) {
		this.projects.lock(id);
		return get(id);
	}

	private static RuntimeException unknown(ProjectId id) {
		return ErrorCode.GROUP_NOT_FOUND.exception(id.value());
	}

}
