package io.mockatlas.accesslist;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.mockatlas.caller.Caller;
import io.mockatlas.caller.CidrBlock;
import io.mockatlas.credential.ApiKeyService;
import io.mockatlas.credential.ClientId;
import io.mockatlas.credential.ServiceAccountFinder;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Organizations;
import io.mockatlas.organization.Projects;
import io.mockatlas.organization.Roles;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the access lists of API keys and service accounts. Each public method runs
 * in one transaction, and all but {@code blocksOf} lock the organization's row: even a
 * read writes usage statistics. The operations on organizations and on projects share one
 * list per service account.
 */
@Service
@Transactional
public class AccessListService {

	/**
	 * Order with digits before letters, independent of the database's collation.
	 */
	private static final Comparator<CidrBlock> ASCENDING = Comparator.comparing(CidrBlock::value);

	private final AccessListEntries entries;

	private final AccessListUsage usage;

	private final ApiKeyService keys;

	private final ServiceAccountFinder accounts;

	private final Organizations organizations;

	private final Projects projects;

	private final Clock clock;

	AccessListService(AccessListEntries entries, AccessListUsage usage, ApiKeyService keys,
			ServiceAccountFinder accounts, Organizations organizations, Projects projects, Clock clock) {
		this.entries = entries;
		this.usage = usage;
		this.keys = keys;
		this.accounts = accounts;
		this.organizations = organizations;
		this.projects = projects;
		this.clock = clock;
	}

	/**
	 * Returns the blocks on the caller's own list in ascending order (assumed).
	 */
	@Transactional(readOnly = true)
	public List<CidrBlock> blocksOf(Caller caller) {
		return this.entries.blocksOf(caller.id()).stream().sorted(ASCENDING).toList();
	}

	/**
	 * Lists the entries for an API key.
	 */
	public List<AccessListEntry> list(OrgId org, ApiUserId key, Caller caller) {
		return entriesOf(lockAndGet(org, key, caller));
	}

	/**
	 * Returns the entry for an address or a block, for an API key.
	 */
	public AccessListEntry get(OrgId org, ApiUserId key, String addressOrBlock, Caller caller) {
		return find(lockAndGet(org, key, caller), addressOrBlock)
			.orElseThrow(() -> ErrorCode.API_KEY_ACCESS_LIST_NOT_FOUND.exception(addressOrBlock, key.value()));
	}

	/**
	 * Adds entries for an API key.
	 * @return the whole list
	 */
	public List<AccessListEntry> add(OrgId org, ApiUserId key, List<AccessListRequest> wanted, Caller caller) {
		return add(lockAndGet(org, key, caller), wanted);
	}

	/**
	 * Deletes an entry for an API key.
	 */
	public void remove(OrgId org, ApiUserId key, String addressOrBlock, Caller caller, String callerAddress) {
		remove(get(org, key, addressOrBlock, caller), caller, callerAddress);
	}

	/**
	 * Lists the entries for a service account of an organization.
	 */
	public List<AccessListEntry> list(OrgId org, ClientId client) {
		return entriesOf(lockAndGet(org, client));
	}

	/**
	 * Lists the entries for a service account of a project.
	 */
	public List<AccessListEntry> list(ProjectId project, ClientId client) {
		this.projects.lock(project);
		return entriesOf(this.accounts.find(project, client).id());
	}

	/**
	 * Adds entries for a service account of an organization.
	 * @return the whole list
	 */
	public List<AccessListEntry> add(OrgId org, ClientId client, List<AccessListRequest> wanted) {
		return add(lockAndGet(org, client), wanted);
	}

	/**
	 * Adds entries for a service account of a project.
	 * @return the whole list
	 */
	public List<AccessListEntry> add(ProjectId project, ClientId client, List<AccessListRequest> wanted,
			Caller caller) {
		return add(lockAndGet(project, client, caller), wanted);
	}

	/**
	 * Deletes an entry for a service account of an organization.
	 */
	public void remove(OrgId org, ClientId client, String addressOrBlock, Caller caller, String callerAddress) {
		remove(lockAndGet(org, client), addressOrBlock, caller, callerAddress);
	}

	/**
	 * Deletes an entry for a service account of a project.
	 */
	public void remove(ProjectId project, ClientId client, String addressOrBlock, Caller caller, String callerAddress) {
		remove(lockAndGet(project, client, caller), addressOrBlock, caller, callerAddress);
	}

	/**
	 * Locks the organization and returns the ID of a key whose list the caller may see.
	 * These are the key itself and Organization Owners (recorded for GET by a key with
	 * Organization Read Only, although the published description requires only a member).
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.RECORDED,
			value = "Only a key itself and Organization Owners see its access list.")
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "Permission to see another key's access list is checked after the version.")
	private ApiUserId lockAndGet(OrgId org, ApiUserId key, Caller caller) {
		this.organizations.lock(org);
		if (!caller.id().equals(key) && !caller.has(Roles.ORG_OWNER)) {
			throw ErrorCode.API_KEY_ACCESS_LIST_ACCESS_DENIED.exception();
		}
		return this.keys.get(org, key).id();
	}

	private ApiUserId lockAndGet(OrgId org, ClientId client) {
		this.organizations.lock(org);
		return this.accounts.find(org, client).id();
	}

	private ApiUserId lockAndGet(ProjectId project, ClientId client, Caller caller) {
		this.projects.lock(project);
		return this.accounts.findManageable(project, client, caller).id();
	}

	/**
	 * Returns the entries of a list in ascending order by block (assumed), with current
	 * usage statistics. Requires the lock on the organization's row.
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "Access lists are sorted ascending by `cidrBlock`; IPv6 addresses are compared in full form, and "
					+ "blocks by their first address.")
	private List<AccessListEntry> entriesOf(ApiUserId apiUser) {
		this.usage.flush(apiUser);
		return this.entries.of(apiUser)
			.stream()
			.sorted(Comparator.comparing(AccessListEntry::block, ASCENDING))
			.toList();
	}

	/**
	 * Finds the entry for a block in any notation. An address is equivalent to the block
	 * that contains only this address.
	 */
	private Optional<AccessListEntry> find(ApiUserId apiUser, String addressOrBlock) {
		return CidrBlock.of(addressOrBlock)
			.flatMap((block) -> entriesOf(apiUser).stream().filter((entry) -> entry.block().equals(block)).findFirst());
	}

	/**
	 * Adds entries to a list: all of them, or none if one is rejected.
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "A key can create an access list for itself that does not contain its own address.")
	private List<AccessListEntry> add(ApiUserId apiUser, List<AccessListRequest> wanted) {
		List<CidrBlock> blocks = AccessListRequest.blocks(wanted);
		Set<CidrBlock> known = entriesOf(apiUser).stream().map(AccessListEntry::block).collect(Collectors.toSet());
		Instant now = this.clock.instant();
		for (CidrBlock block : blocks) {
			if (known.contains(block)) {
				throw ErrorCode.ADDRESS_ALREADY_IN_ACCESS_LIST
					.exception((block.isAddress()) ? block.address() : block.value());
			}
			this.entries.save(new AccessListEntry(apiUser, block, now));
		}
		return entriesOf(apiUser);
	}

	private void remove(ApiUserId account, String addressOrBlock, Caller caller, String callerAddress) {
		remove(find(account, addressOrBlock).orElseThrow(() -> ServiceAccountFinder.notFound(addressOrBlock)), caller,
				callerAddress);
	}

	/**
	 * Deletes an entry. Rejects the deletion if the list is the caller's own and the
	 * entry is the address of the request (documented) or a block that contains it
	 * (assumed).
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "A key cannot remove a block that contains its own address from its own list; this is documented "
					+ "for single addresses only.")
	private void remove(AccessListEntry entry, Caller caller, String callerAddress) {
		if (entry.apiUser().equals(caller.id()) && entry.block().contains(callerAddress)) {
			throw ErrorCode.CANNOT_REMOVE_CALLER_FROM_ACCESS_LIST.exception(callerAddress);
		}
		this.entries.delete(entry);
	}

}
