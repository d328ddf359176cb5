package io.mockatlas.caller;

import java.util.Comparator;
import java.util.List;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Network policy of an API user: the addresses from which it may call.
 *
 * @param blocks the access list; if it is empty, any address is allowed, unless the
 * organization requires an access list
 * @param listRequired whether the organization requires an access list
 */
public record NetworkPolicy(List<AllowedBlock> blocks, boolean listRequired) {

	/**
	 * Policy without an access list, which allows any address.
	 */
	public static final NetworkPolicy UNRESTRICTED = new NetworkPolicy(List.of(), false);

	public static NetworkPolicy of(List<AllowedBlock> blocks, boolean listRequired) {
		return (blocks.isEmpty() && !listRequired) ? UNRESTRICTED : new NetworkPolicy(blocks, listRequired);
	}

	public boolean isUnrestricted() {
		return this.blocks.isEmpty() && !this.listRequired;
	}

	/**
	 * Returns whether no address is allowed: the access list is empty, and the
	 * organization requires one.
	 */
	public boolean deniesAll() {
		return this.blocks.isEmpty() && this.listRequired;
	}

	/**
	 * Returns the entry for which a request counts: the smallest block that contains its
	 * address (assumed).
	 * @param address the address of the request
	 * @return the block, or null if the address is not on the access list
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "A request counts as a use of the smallest block on the access list that contains its address.")
	@Nullable public AllowedBlock smallestBlockContaining(String address) {
		return this.blocks.stream()
			.filter((allowed) -> allowed.block().contains(address))
			.max(Comparator.comparingInt((allowed) -> allowed.block().size()))
			.orElse(null);
	}

}
