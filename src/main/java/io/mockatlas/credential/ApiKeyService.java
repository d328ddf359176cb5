package io.mockatlas.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.mockatlas.caller.Caller;
import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.error.InvalidField;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Organizations;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.Projects;
import io.mockatlas.organization.Roles;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the API keys of an organization and for their roles on its projects. Each
 * public method runs in one transaction. A key may be the last owner and may delete
 * itself (assumed): only users count as owners.
 */
@Service
@Transactional
public class ApiKeyService {

	private final ApiUsers users;

	private final Roles roles;

	private final Organizations organizations;

	private final Projects projects;

	private final ObjectIds ids;

	private final Clock clock;

	ApiKeyService(ApiUsers users, Roles roles, Organizations organizations, Projects projects, ObjectIds ids,
			Clock clock) {
		this.users = users;
		this.roles = roles;
		this.organizations = organizations;
		this.projects = projects;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Lists the keys of an organization in ascending order by public key (recorded).
	 * Sorts in memory, since databases differ in their collations.
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.RECORDED, value = "Keys are listed ascending by public key.")
	public List<ApiKey> list(OrgId org) {
		return this.users.keysOf(org).stream().sorted(Comparator.comparing(ApiKey::username)).toList();
	}

	/**
	 * Lists the keys with a direct role on a project in the same order. Organization
	 * Owners without a direct role are not included.
	 */
	@Transactional(readOnly = true)
	public List<ApiKey> list(ProjectId project) {
		return list(this.projects.organizationOf(project)).stream().filter((key) -> key.hasRoleOn(project)).toList();
	}

	/**
	 * Returns one key of an organization.
	 */
	@Transactional(readOnly = true)
	public ApiKey get(OrgId org, ApiUserId id) {
		return this.users.findKey(org, id).orElseThrow(() -> notFound(id));
	}

	/**
	 * Returns the caller's own key, if the caller is an API key.
	 */
	@Transactional(readOnly = true)
	public Optional<ApiKey> of(Caller caller) {
		return this.users.findKey(caller.org(), caller.id());
	}

	/**
	 * Creates a key with roles in an organization. The key is valid immediately.
	 */
	public NewApiKey create(OrgId org, ApiKeyRequest request) {
		Organization organization = this.organizations.lock(org);
		String description = request.requiredDescription();
		List<String> roles = this.roles.ofOrganization(request.requiredRoles());
		return create(organization, description, roles, List.of());
	}

	/**
	 * Creates a key with roles on a project. In the organization, it is a member
	 * (recorded).
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.RECORDED,
			value = "An API key created on a project is a member of the organization.")
	public NewApiKey create(ProjectId id, ApiKeyRequest request) {
		Project project = this.projects.lock(id);
		String description = request.requiredDescription();
		List<String> roles = projectRoles(request.requiredRoles());
		return create(project.organization(), description, List.of(Roles.ORG_MEMBER), ProjectGrant.of(id, roles));
	}

	/**
	 * Updates the description and the roles in an organization. Keeps omitted attributes
	 * and the roles on projects (assumed).
	 */
	public ApiKey update(OrgId org, ApiUserId id, ApiKeyRequest change) {
		this.organizations.lock(org);
		ApiKey key = get(org, id);
		change.requireOne();
		if (change.description() != null) {
			key.describe(change.requiredDescription());
		}
		if (change.roles() != null) {
			key.replaceRoles(this.roles.ofOrganization(change.requiredRoles()));
		}
		return key;
	}

	/**
	 * Updates the description of a key and its roles on a project; keeps omitted
	 * attributes. For a key without a role on the project, an update with roles assigns
	 * the key (as clients do), and an update with only a description is rejected as not
	 * found.
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "PATCH of an API key on a project where it has no role assigns the key, as clients expect; with "
					+ "`desc` alone, PATCH returns the error for an unknown key.")
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "Project Access Manager suffices to change the description of an API key with a role on the "
					+ "project, also if the key has other roles: Atlas documents the role without a limit.")
	public ApiKey update(ProjectId project, ApiUserId id, ApiKeyRequest change) {
		ApiKey key = lockAndGet(project, id);
		change.requireOne();
		if (change.roles() == null && !key.hasRoleOn(project)) {
			throw notFound(id);
		}
		if (change.description() != null) {
			key.describe(change.requiredDescription());
		}
		if (change.roles() != null) {
			key.replaceRolesOn(project, projectRoles(change.requiredRoles()));
		}
		return key;
	}

	/**
	 * Grants a key of the organization roles on a project where it has none; an update
	 * changes existing roles (recorded). A key belongs to one organization (documented).
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.RECORDED,
			value = "POST of an API key to a project where it has a role is 400 `API_KEY_ALREADY_IN_GROUP`; PATCH "
					+ "changes its roles.")
	public void assign(ProjectId project, ApiUserId id, Collection<String> roles) {
		OrgId org = this.projects.lock(project).organization().id();
		ApiKey key = this.users.findKey(org, id)
			.orElseThrow(() -> (this.users.isKeyOutside(org, id))
					? ErrorCode.API_KEY_CAN_ONLY_BELONG_TO_ONE_ORG.exception() : notFound(id));
		List<String> granted = projectRoles(ApiKeyRequest.required(List.copyOf(roles)));
		if (key.hasRoleOn(project)) {
			throw ErrorCode.API_KEY_ALREADY_IN_GROUP.exception();
		}
		key.replaceRolesOn(project, granted);
	}

	/**
	 * Removes all roles on a project from a key. The key remains in the organization.
	 */
	public void unassign(ProjectId project, ApiUserId id) {
		ApiKey key = lockAndGet(project, id);
		if (!key.hasRoleOn(project)) {
			throw notFound(id);
		}
		key.replaceRolesOn(project, List.of());
	}

	/**
	 * Deletes a key from an organization and from all its projects (documented).
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "An API key can be the last owner and can delete itself.")
	public void delete(OrgId org, ApiUserId id) {
		this.organizations.lock(org);
		this.users.delete(get(org, id));
	}

	/**
	 * Locks the organization that owns a project and returns one of its keys, with or
	 * without a role on the project.
	 */
	private ApiKey lockAndGet(ProjectId project, ApiUserId id) {
		return get(this.projects.lock(project).organization().id(), id);
	}

	/**
	 * Creates a key, unless the organization has the maximum number of keys (documented).
	 */
	private NewApiKey create(Organization organization, String description, Collection<String> roles,
			Collection<ProjectGrant> grants) {
		OrgId org = organization.id();
		if (this.users.countKeys(org) >= ApiKey.MAX_PER_ORGANIZATION) {
			throw ErrorCode.MAX_API_KEYS_PER_ORG_EXCEEDED.exception(ApiKey.MAX_PER_ORGANIZATION, org.value());
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		String privateKey = UUID.randomUUID().toString();
		ApiKey key = new ApiKey(new ApiUserId(this.ids.generate(now)), organization,
				new ApiKey.Credentials(unusedPublicKey(), privateKey), description, now);
		key.update(roles, grants);
		return new NewApiKey(this.users.save(key), privateKey);
	}

	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.RECORDED,
			value = "An unknown role of a new API key on a project is 400 `BAD_REQUEST` with `badRequestDetail`.")
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "An unknown role is 400 `BAD_REQUEST` too if an API key is assigned to a project or changed on "
					+ "it, and `INVALID_ENUM_VALUE` for a role in the organization.")
	private List<String> projectRoles(List<String> names) {
		List<InvalidField> unknown = names.stream()
			.filter((name) -> !this.roles.isKnown(name))
			.map((name) -> new InvalidField("Invalid role name '" + name + "'. Must be a valid Role name.", "_roles"))
			.toList();
		if (!unknown.isEmpty()) {
			throw AtlasException.ofInvalidFields(unknown);
		}
		return this.roles.ofProject(names);
	}

	private String unusedPublicKey() {
		String name = ApiKey.generatePublicKey();
		while (this.users.existsByUsername(name)) {
			name = ApiKey.generatePublicKey();
		}
		return name;
	}

	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.DOCUMENTED,
			value = "An unknown API key is 400 `API_KEY_NOT_FOUND`.")
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "On a project where an API key has no role, the key is 400 `API_KEY_NOT_FOUND` too.")
	private static RuntimeException notFound(ApiUserId id) {
		return ErrorCode.API_KEY_NOT_FOUND.exception(id.value());
	}

}
