package io.mockatlas.access;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.directory.Project;
import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.Roles;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

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

	ProjectServiceAccountService(ServiceAccountRegistry registry, Roles roles) {
		this.registry = registry;
		this.roles = roles;
	}

	/**
	 * Lists the accounts with a direct role on the project (assumed; recorded for API
	 * keys).
	 */
	@Transactional(readOnly = true)
	public List<ServiceAccount> list(ProjectId project) {
		return this.registry.of(this.registry.organizationOf(project))
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
		Project project = this.registry.lock(id);
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
		this.registry.lock(id);
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
		Project project = this.registry.lock(id);
		ServiceAccount account = this.registry.find(project.organization().id(), client);
		amend(account, id, this.roles.ofProject(request.requiredRoles()));
		return account;
	}

	/**
	 * Removes all roles on the project from an account. The account remains in the
	 * organization, and its secrets remain valid (documented).
	 */
	public void remove(ProjectId id, ClientId client) {
		this.registry.lock(id);
		amend(this.registry.find(id, client), id, List.of());
	}

	/**
	 * Adds a secret.
	 */
	public NewSecret addSecret(ProjectId id, ClientId client, SecretRequest request, Caller caller) {
		this.registry.lock(id);
		return this.registry.add(this.registry.find(id, client, caller), request);
	}

	/**
	 * Deletes a secret.
	 */
	public void removeSecret(ProjectId id, ClientId client, SecretId secret, Caller caller) {
		this.registry.lock(id);
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
