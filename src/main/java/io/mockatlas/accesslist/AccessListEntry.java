package io.mockatlas.accesslist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.mockatlas.caller.CidrBlock;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Access list entry of an API key or a service account: a block of addresses from which
 * it may call, with usage statistics. An API user without entries may call from any
 * address, unless its organization requires an access list.
 */
@Entity
@Table(name = "access_list_entries")
public class AccessListEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "api_user_id"))
	private ApiUserId apiUser;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "cidr_block"))
	private CidrBlock block;

	private Instant createdAt;

	private long requestCount;

	private @Nullable Instant lastUsedAt;

	private @Nullable String lastUsedAddress;

	@SuppressWarnings("NullAway.Init")
	protected AccessListEntry() {
	}

	/**
	 * Creates an unused entry.
	 * @param apiUser the owner of the access list
	 * @param block the block of addresses
	 * @param createdAt the time of creation
	 */
	public AccessListEntry(ApiUserId apiUser, CidrBlock block, Instant createdAt) {
		this.apiUser = apiUser;
		this.block = block;
		this.createdAt = createdAt.truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * Sets the usage statistics.
	 * @param count the number of requests
	 * @param lastAt the time of the last request
	 * @param lastAddress the address of the last request
	 */
	public void recordUsage(long count, Instant lastAt, String lastAddress) {
		this.requestCount = count;
		this.lastUsedAt = lastAt.truncatedTo(ChronoUnit.SECONDS);
		this.lastUsedAddress = lastAddress;
	}

	public ApiUserId apiUser() {
		return this.apiUser;
	}

	public CidrBlock block() {
		return this.block;
	}

	/**
	 * Returns the address of an entry for a single address, or null for a larger block.
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED, value = "An entry for a block has no `ipAddress`.")
	public @Nullable String ipAddress() {
		return (this.block.isAddress()) ? this.block.address() : null;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public long requestCount() {
		return this.requestCount;
	}

	public @Nullable Instant lastUsedAt() {
		return this.lastUsedAt;
	}

	public @Nullable String lastUsedAddress() {
		return this.lastUsedAddress;
	}

}
