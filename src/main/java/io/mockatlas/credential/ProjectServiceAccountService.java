package io.mockatlas.credential;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.caller.Caller;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.Projects;
import io.mockatlas.organization.Roles;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the service accounts of an organization that have roles on a project. Each
 * public method runs in one transaction.
 */
@Service
@Transactional
public class ProjectServiceAccountService {

	private final ServiceAccountRegistry registry;

	private final Roles roles;

	private final Projects projects;

	ProjectServiceAccountService(ServiceAccountRegistry registry, Roles roles, Projects projects) {
		this.registry = registry;
		this.roles = roles;
		this.projects = projects;
	}

	/**
	 * Lists the accounts with a direct role on the project (assumed; recorded for API
	 * keys).
	 */
	@Transactional(readOnly = true)
	public List<ServiceAccount> list(ProjectId project) {
		return this.registry.of(this.projects.organizationOf(project))
			.stream()
			.filter((account) -> !account.rolesOn(project).isEmpty())
			.toList();
	}

	/**
	 * Returns one account.
	 */
	@Transactional(readOnly = true)
	public ServiceAccount get(ProjectId project, ClientId client) {
		return this.registry.find(project, client);
	}

	/**
	 * Creates an account with roles on the project. In the organization, it is a member
	 * (documented).
	 */
	public NewServiceAccount create(ProjectId id, ServiceAccountRequest request, SecretRequest secret) {
		Project project = this.projects.lock(id);
		List<String> roles = this.roles.ofProject(request.requiredRoles());
		return this.registry.make(project.organization(), request, secret, List.of(Roles.ORG_MEMBER),
				grants(id, roles));
	}

	/**
	 * Updates the name, the description and the roles on the project; keeps omitted
	 * attributes. A change of the name or the description requires a caller that may
	 * manage the account.
	 */
	public ServiceAccount update(ProjectId id, ClientId client, ServiceAccountRequest change, Caller caller) {
		this.projects.lock(id);
		ServiceAccount account = (change.name() != null || change.description() != null)
				? this.registry.find(id, client, caller) : this.registry.find(id, client);
		List<String> roles = (change.roles() != null) ? this.roles.ofProject(change.requiredRoles())
				: account.rolesOn(id);
		change.describe(account);
		amend(account, id, roles);
		return account;
	}

	/**
	 * Grants an account of the organization roles on the project, which replace its
	 * existing roles there (assumed).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "`:invite` replaces the roles on the project.")
	public ServiceAccount invite(ProjectId id, ClientId client, ServiceAccountRequest request) {
		Project project = this.projects.lock(id);
		ServiceAccount account = this.registry.find(project.organization().id(), client);
		amend(account, id, this.roles.ofProject(request.requiredRoles()));
		return account;
	}

	/**
	 * Removes all roles on the project from an account. The account remains in the
	 * organization, and its secrets remain valid (documented).
	 */
	public void remove(ProjectId id, ClientId client) {
		this.projects.lock(id);
		amend(this.registry.find(id, client), id, List.of());
	}

	/**
	 * Adds a secret.
	 */
	public NewSecret addSecret(ProjectId id, ClientId client, SecretRequest request, Caller caller) {
		this.projects.lock(id);
		return this.registry.add(this.registry.find(id, client, caller), request);
	}

	/**
	 * Deletes a secret.
	 */
	public void removeSecret(ProjectId id, ClientId client, SecretId secret, Caller caller) {
		this.projects.lock(id);
		this.registry.remove(this.registry.find(id, client, caller), secret);
	}

	private static void amend(ServiceAccount account, ProjectId project, List<String> roles) {
		Stream<ProjectGrant> others = account.projectGrants()
			.stream()
			.filter((grant) -> !grant.project().equals(project));
		account.amend(account.roles(), Stream.concat(others, grants(project, roles).stream()).toList());
	}

	private static List<ProjectGrant> grants(ProjectId project, List<String> roles) {
		return roles.stream().map((role) -> new ProjectGrant(project, role)).toList();
	}

}
