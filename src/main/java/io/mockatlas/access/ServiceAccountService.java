package io.mockatlas.access;

import java.util.List;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Roles;

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

	ServiceAccountService(ServiceAccountRegistry registry, Roles roles) {
		this.registry = registry;
		this.roles = roles;
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
		Organization organization = this.registry.lock(org);
		List<String> roles = this.roles.ofOrganization(request.requiredRoles());
		return this.registry.make(organization, request, secret, roles, List.of());
	}

	/**
	 * Updates the name, the description and the roles in the organization. Keeps omitted
	 * attributes and the roles on projects (assumed).
	 */
	public ServiceAccount update(OrgId org, ClientId client, ServiceAccountRequest change) {
		this.registry.lock(org);
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
		this.registry.lock(org);
		this.registry.delete(this.registry.find(org, client));
	}

	/**
	 * Adds a secret.
	 */
	public NewSecret addSecret(OrgId org, ClientId client, SecretRequest request) {
		this.registry.lock(org);
		return this.registry.add(this.registry.find(org, client), request);
	}

	/**
	 * Deletes a secret, which invalidates the tokens issued for it (documented by Atlas's
	 * Terraform provider).
	 */
	public void removeSecret(OrgId org, ClientId client, SecretId id) {
		this.registry.lock(org);
		this.registry.remove(this.registry.find(org, client), id);
	}

}
