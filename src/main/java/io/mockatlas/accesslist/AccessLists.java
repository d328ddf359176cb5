package io.mockatlas.accesslist;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.mockatlas.caller.CidrBlock;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;

import org.springframework.stereotype.Component;

/**
 * Operations on access lists, the same for API keys and service accounts. The caller must
 * hold the lock on the organization's row to change a list.
 */
@Component
class AccessLists {

	/**
	 * Order with digits before letters, independent of the database's collation.
	 */
	private static final Comparator<CidrBlock> ASCENDING = Comparator.comparing(CidrBlock::value);

	private final AccessListEntries entries;

	private final AccessListUsage usage;

	private final Clock clock;

	AccessLists(AccessListEntries entries, AccessListUsage usage, Clock clock) {
		this.entries = entries;
		this.usage = usage;
		this.clock = clock;
	}

	/**
	 * Returns the blocks on a list in ascending order (assumed).
	 */
	List<CidrBlock> blocksOf(ApiUserId apiUser) {
		return this.entries.blocksOf(apiUser).stream().sorted(ASCENDING).toList();
	}

	/**
	 * Returns the entries of a list in ascending order by block (assumed), with current
	 * usage statistics. The caller must hold the lock on the organization's row.
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "Access lists are listed ascending by `cidrBlock`, where IPv6 is written in full and a "
					+ "block by its first address.")
	List<AccessListEntry> of(ApiUserId apiUser) {
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
	Optional<AccessListEntry> find(ApiUserId apiUser, String written) {
		return CidrBlock.of(written)
			.flatMap((block) -> of(apiUser).stream().filter((entry) -> entry.block().equals(block)).findFirst());
	}

	/**
	 * Adds entries to a list: all of them, or none if one is rejected.
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "A key can give itself a list that it is not on.")
	void add(ApiUserId apiUser, Collection<AccessListRequest> wanted) {
		if (wanted.isEmpty()) {
			throw AccessListRequest.missing();
		}
		List<CidrBlock> blocks = wanted.stream().map(AccessListRequest::block).toList();
		if (new HashSet<>(blocks).size() < blocks.size()) {
			throw ErrorCode.DUPLICATE_ADDRESSES_IN_INPUT.exception();
		}
		Set<CidrBlock> known = of(apiUser).stream().map(AccessListEntry::block).collect(Collectors.toSet());
		Instant now = this.clock.instant();
		for (CidrBlock block : blocks) {
			if (known.contains(block)) {
				throw ErrorCode.ADDRESS_ALREADY_IN_ACCESS_LIST.exception(shown(block));
			}
			this.entries.save(new AccessListEntry(apiUser, block, now));
		}
	}

	/**
	 * Deletes an entry from its list. Rejects the deletion if the list is the caller's
	 * own and the entry is the address of the request (documented) or a block that
	 * contains it (assumed).
	 * @param entry the entry
	 * @param caller the caller
	 * @param address the address of the request
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "A key cannot remove a block around its own address from its own list, which is "
					+ "documented for the address alone.")
	void remove(AccessListEntry entry, ApiUserId caller, String address) {
		if (entry.apiUser().equals(caller) && entry.block().contains(address)) {
			throw ErrorCode.CANNOT_REMOVE_CALLER_FROM_ACCESS_LIST.exception(address);
		}
		this.entries.delete(entry);
	}

	private static String shown(CidrBlock block) {
		return (block.isAddress()) ? block.address() : block.value();
	}

}
