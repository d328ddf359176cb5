package io.mockatlas.credential;

import java.util.List;
import java.util.Optional;

import io.mockatlas.caller.Caller;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Organizations;
import io.mockatlas.organization.Roles;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the API keys of an organization. Each public method runs in one
 * transaction. A key may be the last owner and may delete itself (assumed): only users
 * count as owners.
 */
@Service
@Transactional
public class ApiKeyService {

	private final ApiUsers users;

	private final ApiKeyRegistry registry;

	private final Roles roles;

	private final Organizations organizations;

	ApiKeyService(ApiUsers users, ApiKeyRegistry registry, Roles roles, Organizations organizations) {
		this.users = users;
		this.registry = registry;
		this.roles = roles;
		this.organizations = organizations;
	}

	/**
	 * Lists the keys in ascending order by public key (recorded).
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.RECORDED, value = "Keys are listed ascending by public key.")
	public List<ApiKey> list(OrgId org) {
		return this.registry.of(org);
	}

	/**
	 * Returns one key.
	 */
	@Transactional(readOnly = true)
	public ApiKey get(OrgId org, ApiUserId id) {
		return this.registry.find(org, id);
	}

	/**
	 * Returns the caller's own key, if the caller is an API key.
	 */
	@Transactional(readOnly = true)
	public Optional<ApiKey> of(Caller caller) {
		return this.users.findKey(caller.org(), caller.id());
	}

	/**
	 * Creates a key with roles in the organization. The key is valid immediately.
	 */
	public NewApiKey create(OrgId org, ApiKeyRequest request) {
		Organization organization = this.organizations.lock(org);
		String description = request.requiredDescription();
		List<String> roles = this.roles.ofOrganization(request.requiredRoles());
		return this.registry.make(organization, description, roles, List.of());
	}

	/**
	 * Updates the description and the roles in the organization. Keeps omitted attributes
	 * and the roles on projects (assumed).
	 */
	public ApiKey update(OrgId org, ApiUserId id, ApiKeyRequest change) {
		this.organizations.lock(org);
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
	 * Deletes a key from the organization and from all its projects (documented).
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "Nothing keeps a key from being the last owner or from deleting itself.")
	public void delete(OrgId org, ApiUserId id) {
		this.organizations.lock(org);
		this.users.delete(this.registry.find(org, id));
	}

}
