package io.mockatlas.credential;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.Projects;
import io.mockatlas.organization.Roles;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the API keys of an organization that have roles on a project. Each public
 * method runs in one transaction.
 */
@Service
@Transactional
public class ProjectApiKeyService {

	private final ApiKeyRegistry registry;

	private final Roles roles;

	private final Projects projects;

	ProjectApiKeyService(ApiKeyRegistry registry, Roles roles, Projects projects) {
		this.registry = registry;
		this.roles = roles;
		this.projects = projects;
	}

	/**
	 * Lists the keys with a direct role on the project in ascending order by public key
	 * (recorded). Organization Owners without a direct role are not included.
	 */
	@Transactional(readOnly = true)
	public List<ApiKey> list(ProjectId project) {
		return this.registry.of(this.projects.organizationOf(project))
			.stream()
			.filter((key) -> !rolesOn(key, project).isEmpty())
			.toList();
	}

	/**
	 * Creates a key with roles on the project. In the organization, it is a member
	 * (recorded).
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.RECORDED,
			value = "An API key created on a project is a member of the organization.")
	public NewApiKey create(ProjectId id, ApiKeyRequest request) {
		Project project = this.projects.lock(id);
		String description = request.requiredDescription();
		List<String> roles = this.roles.ofProject(request.requiredRoles());
		return this.registry.make(project.organization(), description, List.of(Roles.ORG_MEMBER), grants(id, roles));
	}

	/**
	 * Adds roles on the project to a key of the organization; keeps its existing roles
	 * (assumed).
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "POST of an API key to a project adds to the roles that the key has there.")
	public void assign(ProjectId id, ApiUserId keyId, Collection<String> roles) {
		ApiKey key = this.registry.find(this.projects.lock(id).organization().id(), keyId);
		List<String> added = this.roles.ofProject(ApiKeyRequest.required(List.copyOf(roles)));
		amend(key, id, Stream.concat(rolesOn(key, id).stream(), added.stream()).distinct().toList());
	}

	/**
	 * Updates the description of a key and its roles on the project; keeps omitted
	 * attributes. For a key without a role on the project, an update with roles assigns
	 * the key (as clients do), and an update with only a description is rejected as not
	 * found.
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "PATCH of an API key on a project where it has no role assigns the key, as clients rely on; "
					+ "with `desc` alone the key is unknown.")
	public ApiKey update(ProjectId id, ApiUserId keyId, ApiKeyRequest change) {
		ApiKey key = this.registry.find(this.projects.lock(id).organization().id(), keyId);
		change.requireOne();
		if (change.roles() == null && rolesOn(key, id).isEmpty()) {
			throw ApiKeyRegistry.notFound(keyId);
		}
		if (change.description() != null) {
			key.describe(change.requiredDescription());
		}
		if (change.roles() != null) {
			amend(key, id, this.roles.ofProject(change.requiredRoles()));
		}
		return key;
	}

	/**
	 * Removes all roles on the project from a key. The key remains in the organization.
	 */
	public void unassign(ProjectId id, ApiUserId keyId) {
		ApiKey key = this.registry.find(this.projects.lock(id).organization().id(), keyId);
		if (rolesOn(key, id).isEmpty()) {
			throw ApiKeyRegistry.notFound(keyId);
		}
		amend(key, id, List.of());
	}

	private static void amend(ApiKey key, ProjectId project, List<String> roles) {
		Stream<ProjectGrant> others = key.projectGrants().stream().filter((grant) -> !grant.project().equals(project));
		key.amend(key.roles(), Stream.concat(others, grants(project, roles).stream()).toList());
	}

	private static List<String> rolesOn(ApiKey key, ProjectId project) {
		return key.projectGrants()
			.stream()
			.filter((grant) -> grant.project().equals(project))
			.map(ProjectGrant::role)
			.toList();
	}

	private static List<ProjectGrant> grants(ProjectId project, List<String> roles) {
		return roles.stream().map((role) -> new ProjectGrant(project, role)).toList();
	}

}
