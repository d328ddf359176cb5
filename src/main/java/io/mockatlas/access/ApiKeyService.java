package io.mockatlas.access;

import java.util.List;
import java.util.Optional;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Roles;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The API keys of an organization: one public method, one transaction. Nothing keeps a
 * key from being the last owner or from removing itself (assumed): only people count as
 * owners.
 */
@Service
@Transactional
public class ApiKeyService {

	private final ApiUsers users;

	private final ApiKeyRegistry registry;

	private final Roles roles;

	ApiKeyService(ApiUsers users, ApiKeyRegistry registry, Roles roles) {
		this.users = users;
		this.registry = registry;
		this.roles = roles;
	}

	/**
	 * Lists the keys, ascending by public key (recorded).
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.RECORDED, value = "Keys are listed ascending by public key.")
	public List<ApiKey> list(OrgId org) {
		return this.registry.of(org);
	}

	/**
	 * One key.
	 */
	@Transactional(readOnly = true)
	public ApiKey get(OrgId org, ApiUserId id) {
		return this.registry.find(org, id);
	}

	/**
	 * The key that is calling, if the caller is one.
	 */
	@Transactional(readOnly = true)
	public Optional<ApiKey> of(Caller caller) {
		return this.users.findKey(caller.org(), caller.id());
	}

	/**
	 * Makes a key with roles in the organization. It works at once.
	 */
	public NewApiKey create(OrgId org, ApiKeyRequest request) {
		Organization organization = this.registry.lock(org);
		String description = request.requiredDescription();
		List<String> roles = this.roles.ofOrganization(request.requiredRoles());
		return this.registry.make(organization, description, roles, List.of());
	}

	/**
	 * Changes description and roles in the organization; what is left out is kept, and so
	 * are the roles on projects (assumed).
	 */
	public ApiKey update(OrgId org, ApiUserId id, ApiKeyRequest change) {
		this.registry.lock(org);
		ApiKey key = this.registry.find(org, id);
		change.requireOne();
		if (change.description() != null) {
			key.describe(change.requiredDescription());
		}
		if (change.roles() != null) {
			key.amend(this.roles.ofOrganization(change.requiredRoles()), key.projectGrants());
		}
		return key;
	}

	/**
	 * Removes a key from the organization and from all its projects (documented).
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "Nothing keeps a key from being the last owner or from deleting itself.")
	public void delete(OrgId org, ApiUserId id) {
		this.registry.lock(org);
		this.users.delete(this.registry.find(org, id));
	}

}
