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
 * The service accounts of an organization that have roles on a project: one public
 * method, one transaction.
 */
@Service
@Transactional
public class ProjectServiceAccountService {

	private final ServiceAccountBook book;

	private final Roles roles;

	ProjectServiceAccountService(ServiceAccountBook book, Roles roles) {
		this.book = book;
		this.roles = roles;
	}

	/**
	 * Lists the accounts that have a role on the project of their own (assumed, as it is
	 * recorded of keys).
	 */
	@Transactional(readOnly = true)
	public List<ServiceAccount> list(ProjectId project) {
		return this.book.of(this.book.organizationOf(project))
			.stream()
			.filter((account) -> !account.rolesOn(project).isEmpty())
			.toList();
	}

	/**
	 * One account.
	 */
	@Transactional(readOnly = true)
	public ServiceAccount get(ProjectId project, ClientId client) {
		return this.book.find(project, client);
	}

	/**
	 * Makes an account with roles on the project; in the organization it is a member
	 * (documented).
	 */
	public NewServiceAccount create(ProjectId id, ServiceAccountRequest request, SecretRequest secret) {
		Project project = this.book.lock(id);
		List<String> roles = this.roles.ofProject(request.requiredRoles());
		return this.book.make(project.organization(), request, secret, List.of(Roles.ORG_MEMBER), grants(id, roles));
	}

	/**
	 * Changes name, description and roles on the project; what is left out is kept. What
	 * an account is called is for who may speak for it.
	 */
	public ServiceAccount update(ProjectId id, ClientId client, ServiceAccountRequest change, Caller caller) {
		this.book.lock(id);
		ServiceAccount account = (change.name() != null || change.description() != null)
				? this.book.find(id, client, caller) : this.book.find(id, client);
		List<String> roles = (change.roles() != null) ? this.roles.ofProject(change.requiredRoles())
				: account.rolesOn(id);
		change.describe(account);
		amend(account, id, roles);
		return account;
	}

	/**
	 * Gives an account of the organization roles on the project, in the place of those it
	 * has on it (assumed).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "`:invite` replaces the roles on the project.")
	public ServiceAccount invite(ProjectId id, ClientId client, ServiceAccountRequest request) {
		Project project = this.book.lock(id);
		ServiceAccount account = this.book.find(project.organization().id(), client);
		amend(account, id, this.roles.ofProject(request.requiredRoles()));
		return account;
	}

	/**
	 * Takes all roles on the project from an account; it stays in the organization, and
	 * its secrets stay valid (documented).
	 */
	public void remove(ProjectId id, ClientId client) {
		this.book.lock(id);
		amend(this.book.find(id, client), id, List.of());
	}

	/**
	 * Makes one more secret.
	 */
	public NewSecret addSecret(ProjectId id, ClientId client, SecretRequest request, Caller caller) {
		this.book.lock(id);
		return this.book.add(this.book.find(id, client, caller), request);
	}

	/**
	 * Removes a secret.
	 */
	public void removeSecret(ProjectId id, ClientId client, SecretId secret, Caller caller) {
		this.book.lock(id);
		this.book.remove(this.book.find(id, client, caller), secret);
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
