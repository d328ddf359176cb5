package io.mockatlas.credential;

import java.util.List;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Organizations;
import io.mockatlas.organization.Roles;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the service accounts of an organization. Each public method runs in one
 * transaction.
 */
@Service
@Transactional
public class ServiceAccountService {

	private final ServiceAccountRegistry registry;

	private final Roles roles;

	private final Organizations organizations;

	ServiceAccountService(ServiceAccountRegistry registry, Roles roles, Organizations organizations) {
		this.registry = registry;
		this.roles = roles;
		this.organizations = organizations;
	}

	/**
	 * Lists the accounts.
	 */
	@Transactional(readOnly = true)
	public List<ServiceAccount> list(OrgId org) {
		return this.registry.of(org);
	}

	/**
	 * Returns one account.
	 */
	@Transactional(readOnly = true)
	public ServiceAccount get(OrgId org, ClientId client) {
		return this.registry.find(org, client);
	}

	/**
	 * Creates an account with roles in the organization. The account is valid
	 * immediately.
	 */
	public NewServiceAccount create(OrgId org, ServiceAccountRequest request, SecretRequest secret) {
		Organization organization = this.organizations.lock(org);
		List<String> roles = this.roles.ofOrganization(request.requiredRoles());
		return this.registry.make(organization, request, secret, roles, List.of());
	}

	/**
	 * Updates the name, the description and the roles in the organization. Keeps omitted
	 * attributes and the roles on projects (assumed).
	 */
	public ServiceAccount update(OrgId org, ClientId client, ServiceAccountRequest change) {
		this.organizations.lock(org);
		ServiceAccount account = this.registry.find(org, client);
		List<String> roles = (change.roles() != null) ? this.roles.ofOrganization(change.requiredRoles())
				: account.roles();
		change.describe(account);
		account.amend(roles, account.projectGrants());
		return account;
	}

	/**
	 * Deletes an account from the organization and from all its projects, which
	 * invalidates its tokens.
	 */
	public void delete(OrgId org, ClientId client) {
		this.organizations.lock(org);
		this.registry.delete(this.registry.find(org, client));
	}

	/**
	 * Adds a secret.
	 */
	public NewSecret addSecret(OrgId org, ClientId client, SecretRequest request) {
		this.organizations.lock(org);
		return this.registry.add(this.registry.find(org, client), request);
	}

	/**
	 * Deletes a secret, which invalidates the tokens issued for it (documented by Atlas's
	 * Terraform provider).
	 */
	public void removeSecret(OrgId org, ClientId client, SecretId id) {
		this.organizations.lock(org);
		this.registry.remove(this.registry.find(org, client), id);
	}

}
