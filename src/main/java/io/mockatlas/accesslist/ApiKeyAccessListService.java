package io.mockatlas.accesslist;

import java.util.List;

import io.mockatlas.caller.Caller;
import io.mockatlas.caller.CidrBlock;
import io.mockatlas.credential.ApiKeyService;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organizations;
import io.mockatlas.organization.Roles;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the access list of an API key. Each public method runs in one transaction.
 * Only the key itself and Organization Owners have access (recorded for GET by a key with
 * Organization Read Only, although the published description requires only a member).
 */
@Service
@Transactional
public class ApiKeyAccessListService {

	private final AccessLists lists;

	private final ApiKeyService keys;

	private final Organizations organizations;

	ApiKeyAccessListService(AccessLists lists, ApiKeyService keys, Organizations organizations) {
		this.lists = lists;
		this.keys = keys;
		this.organizations = organizations;
	}

	/**
	 * Lists the entries.
	 */
	public List<AccessListEntry> list(OrgId org, ApiUserId id, Caller caller) {
		this.organizations.lock(org);
		return this.lists.of(find(org, id, caller));
	}

	/**
	 * Returns the blocks on the caller's access list.
	 */
	@Transactional(readOnly = true)
	public List<CidrBlock> ofCaller(Caller caller) {
		return this.lists.blocksOf(caller.id());
	}

	/**
	 * Returns the entry for an address or a block.
	 */
	public AccessListEntry get(OrgId org, ApiUserId id, String written, Caller caller) {
		this.organizations.lock(org);
		return find(find(org, id, caller), written);
	}

	/**
	 * Adds entries.
	 * @return the whole list
	 */
	public List<AccessListEntry> add(OrgId org, ApiUserId id, List<AccessListRequest> wanted, Caller caller) {
		this.organizations.lock(org);
		ApiUserId key = find(org, id, caller);
		this.lists.add(key, wanted);
		return this.lists.of(key);
	}

	/**
	 * Deletes an entry.
	 */
	public void remove(OrgId org, ApiUserId id, String written, Caller caller, String address) {
		this.organizations.lock(org);
		this.lists.remove(find(find(org, id, caller), written), caller.id(), address);
	}

	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.RECORDED,
			value = "Only a key itself and Organization Owners see its access list.")
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "Whether the caller may see another key's access list is looked at after the version.")
	private ApiUserId find(OrgId org, ApiUserId id, Caller caller) {
		if (!caller.id().equals(id) && !caller.has(Roles.ORG_OWNER)) {
			throw ErrorCode.API_KEY_ACCESS_LIST_ACCESS_DENIED.exception();
		}
		return this.keys.get(org, id).id();
	}

	private AccessListEntry find(ApiUserId key, String written) {
		return this.lists.find(key, written)
			.orElseThrow(() -> ErrorCode.API_KEY_ACCESS_LIST_NOT_FOUND.exception(written, key.value()));
	}

}
