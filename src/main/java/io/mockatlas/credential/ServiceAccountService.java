package io.mockatlas.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

import io.mockatlas.caller.Caller;
import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.error.ErrorCode;
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
 * Service for the service accounts of an organization, their roles on its projects and
 * their secrets. Each public method runs in one transaction.
 */
@Service
@Transactional
public class ServiceAccountService {

	/**
	 * Parameter of {@code INVALID_ROLE_ASSIGNMENT} for an account with a role on the
	 * project.
	 */
	private static final String ALREADY_IN_GROUP = "SERVICE_ACCOUNT_ALREADY_IN_GROUP";

	private final ApiUsers users;

	private final ServiceAccountFinder finder;

	private final Roles roles;

	private final Organizations organizations;

	private final Projects projects;

	private final ObjectIds ids;

	private final Clock clock;

	/**
	 * Clock for secrets: the system's time, as for tokens.
	 */
	private final Clock system = Clock.systemUTC();

	ServiceAccountService(ApiUsers users, ServiceAccountFinder finder, Roles roles, Organizations organizations,
			Projects projects, ObjectIds ids, Clock clock) {
		this.users = users;
		this.finder = finder;
		this.roles = roles;
		this.organizations = organizations;
		this.projects = projects;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Lists the accounts of an organization, oldest first (assumed).
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Service accounts are listed oldest first.")
	public List<ServiceAccount> list(OrgId org) {
		return this.users.accountsOf(org);
	}

	/**
	 * Lists the accounts with a direct role on a project (assumed; recorded for API keys)
	 * in the same order.
	 */
	@Transactional(readOnly = true)
	public List<ServiceAccount> list(ProjectId project) {
		return list(this.projects.organizationOf(project)).stream()
			.filter((account) -> account.hasRoleOn(project))
			.toList();
	}

	/**
	 * Returns one account of an organization.
	 */
	@Transactional(readOnly = true)
	public ServiceAccount get(OrgId org, ClientId client) {
		return this.finder.find(org, client);
	}

	/**
	 * Returns one account of a project.
	 */
	@Transactional(readOnly = true)
	public ServiceAccount get(ProjectId project, ClientId client) {
		return this.finder.find(project, client);
	}

	/**
	 * Creates an account with roles in an organization. The account is valid immediately.
	 */
	public NewServiceAccount create(OrgId org, ServiceAccountRequest request, SecretRequest secret) {
		Organization organization = this.organizations.lock(org);
		List<String> roles = this.roles.ofOrganization(request.requiredRoles());
		return create(organization, request, secret, roles, List.of());
	}

	/**
	 * Creates an account with roles on a project. In the organization, it is a member
	 * (documented).
	 */
	public NewServiceAccount create(ProjectId id, ServiceAccountRequest request, SecretRequest secret) {
		Project project = this.projects.lock(id);
		List<String> roles = this.roles.ofProject(request.requiredRoles());
		return create(project.organization(), request, secret, List.of(Roles.ORG_MEMBER), ProjectGrant.of(id, roles));
	}

	/**
	 * Updates the name, the description and the roles in an organization. Keeps omitted
	 * attributes and the roles on projects (assumed).
	 */
	public ServiceAccount update(OrgId org, ClientId client, ServiceAccountRequest change) {
		this.organizations.lock(org);
		ServiceAccount account = this.finder.find(org, client);
		if (change.roles() != null) {
			account.replaceRoles(this.roles.ofOrganization(change.requiredRoles()));
		}
		change.describe(account);
		return account;
	}

	/**
	 * Updates the name, the description and the roles on a project; keeps omitted
	 * attributes.
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Project Owner suffices to change the name and description of a service account with a role on "
					+ "the project, also if the account has other roles: Atlas documents the role without a limit.")
	public ServiceAccount update(ProjectId project, ClientId client, ServiceAccountRequest change) {
		this.projects.lock(project);
		ServiceAccount account = this.finder.find(project, client);
		account.replaceRolesOn(project,
				(change.roles() != null) ? this.roles.ofProject(change.requiredRoles()) : account.rolesOn(project));
		change.describe(account);
		return account;
	}

	/**
	 * Grants an account of the organization roles on a project where it has none; an
	 * update changes existing roles (documented).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.DOCUMENTED,
			value = "`:invite` of a service account to a project where it has a role is 400 "
					+ "`INVALID_ROLE_ASSIGNMENT`; PATCH changes its roles.")
	public ServiceAccount invite(ProjectId project, ClientId client, ServiceAccountRequest request) {
		ServiceAccount account = this.finder.find(this.projects.lock(project).organization().id(), client);
		List<String> granted = this.roles.ofProject(request.requiredRoles());
		if (account.hasRoleOn(project)) {
			throw ErrorCode.INVALID_ROLE_ASSIGNMENT.exception(ALREADY_IN_GROUP);
		}
		account.replaceRolesOn(project, granted);
		return account;
	}

	/**
	 * Removes all roles on a project from an account. The account remains in the
	 * organization, and its secrets remain valid (documented).
	 */
	public void unassign(ProjectId project, ClientId client) {
		this.projects.lock(project);
		this.finder.find(project, client).replaceRolesOn(project, List.of());
	}

	/**
	 * Deletes an account from an organization and from all its projects, which
	 * invalidates its tokens.
	 */
	public void delete(OrgId org, ClientId client) {
		this.organizations.lock(org);
		this.users.delete(this.finder.find(org, client));
	}

	/**
	 * Adds a secret to an account of an organization.
	 */
	public NewSecret addSecret(OrgId org, ClientId client, SecretRequest request) {
		this.organizations.lock(org);
		return addSecret(this.finder.find(org, client), request);
	}

	/**
	 * Adds a secret to an account of a project.
	 */
	public NewSecret addSecret(ProjectId project, ClientId client, SecretRequest request, Caller caller) {
		this.projects.lock(project);
		return addSecret(this.finder.findManageable(project, client, caller), request);
	}

	/**
	 * Deletes a secret of an account of an organization, which invalidates the tokens
	 * issued for it (documented by Atlas's Terraform provider).
	 */
	public void removeSecret(OrgId org, ClientId client, SecretId id) {
		this.organizations.lock(org);
		removeSecret(this.finder.find(org, client), id);
	}

	/**
	 * Deletes a secret of an account of a project in the same way.
	 */
	public void removeSecret(ProjectId project, ClientId client, SecretId id, Caller caller) {
		this.projects.lock(project);
		removeSecret(this.finder.findManageable(project, client, caller), id);
	}

	private NewServiceAccount create(Organization organization, ServiceAccountRequest request, SecretRequest secret,
			Collection<String> roles, Collection<ProjectGrant> grants) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		ServiceAccount account = new ServiceAccount(new ApiUserId(this.ids.generate(now)), organization,
				request.requiredName(), request.requiredDescription(), now);
		account.update(roles, grants);
		NewSecret first = secret.first(organization).map((validity) -> addSecret(account, validity)).orElse(null);
		return new NewServiceAccount(this.users.save(account), first);
	}

	private NewSecret addSecret(ServiceAccount account, SecretRequest request) {
		return addSecret(account, request.validity(account.organization()));
	}

	private NewSecret addSecret(ServiceAccount account, Duration validity) {
		Instant now = this.system.instant().truncatedTo(ChronoUnit.SECONDS);
		return account.generateSecret(new SecretId(this.ids.generate(now)), validity, now);
	}

	private static void removeSecret(ServiceAccount account, SecretId id) {
		if (!account.remove(id)) {
			throw ServiceAccountFinder.notFound(id.value());
		}
	}

}
