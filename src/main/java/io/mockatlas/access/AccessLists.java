package io.mockatlas.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

import org.springframework.stereotype.Component;

/**
 * The rules of access lists, the same for API keys and service accounts. Whoever changes
 * a list holds the organization's row.
 */
@Component
class AccessLists {

	/**
	 * Digits before letters, whatever the database holds of it.
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
	 * The blocks on a list, ascending (assumed).
	 */
	List<CidrBlock> blocksOf(ApiUserId apiUser) {
		return this.entries.blocksOf(apiUser).stream().sorted(ASCENDING).toList();
	}

	/**
	 * The entries of a list, ascending by block (assumed), with all use that was made of
	 * them: whoever asks holds the organization's row.
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "Access lists are listed ascending by `cidrBlock`, where IPv6 is written in full and a "
					+ "block by its first address.")
	List<AccessListEntry> of(ApiUserId apiUser) {
		this.usage.settle(apiUser);
		return this.entries.of(apiUser)
			.stream()
			.sorted(Comparator.comparing(AccessListEntry::block, ASCENDING))
			.toList();
	}

	/**
	 * The entry for a block that is written in any form; an address stands for the block
	 * of itself alone.
	 */
	Optional<AccessListEntry> find(ApiUserId apiUser, String written) {
		return CidrBlock.of(written)
			.flatMap((block) -> of(apiUser).stream().filter((entry) -> entry.block().equals(block)).findFirst());
	}

	/**
	 * Puts entries on a list: all of them, or none where one is refused.
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
	 * Takes an entry off its list. Nobody removes from their own list the address that
	 * they call from (documented), nor a block that holds it (assumed).
	 * @param entry the entry
	 * @param caller who calls
	 * @param address where they call from
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
