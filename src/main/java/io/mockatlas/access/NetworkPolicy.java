package io.mockatlas.access;

import java.util.Comparator;
import java.util.List;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The addresses from which an API user may call.
 *
 * @param blocks its access list; without an entry it may call from everywhere, unless its
 * organization requires a list
 * @param listRequired whether its organization requires a list
 */
public record NetworkPolicy(List<CidrBlock> blocks, boolean listRequired) {

	/**
	 * From everywhere: there is no access list.
	 */
	public static final NetworkPolicy ANYWHERE = new NetworkPolicy(List.of(), false);

	static NetworkPolicy of(List<CidrBlock> blocks, boolean listRequired) {
		return (blocks.isEmpty() && !listRequired) ? ANYWHERE : new NetworkPolicy(blocks, listRequired);
	}

	boolean isAnywhere() {
		return this.blocks.isEmpty() && !this.listRequired;
	}

	/**
	 * From nowhere: there is no access list, and the organization requires one.
	 */
	boolean isNowhere() {
		return this.blocks.isEmpty() && this.listRequired;
	}

	/**
	 * The entry for which a request counts: the smallest block that contains its address
	 * (assumed).
	 * @param address the address of the caller
	 * @return the block; null if the address is not on the list
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "A request counts for the smallest block on the list that it comes from.")
	@Nullable CidrBlock smallestAround(String address) {
		return this.blocks.stream()
			.filter((block) -> block.contains(address))
			.max(Comparator.comparingInt(CidrBlock::size))
			.orElse(null);
	}

}
