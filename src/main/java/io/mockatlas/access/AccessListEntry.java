package io.mockatlas.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
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
 * Addresses from which an API key or a service account may call, and what use was made of
 * them. Whoever has no entry may call from everywhere.
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
	 * Makes an entry that nobody has used yet.
	 * @param apiUser whose list it is on
	 * @param block the addresses
	 * @param createdAt when it was made
	 */
	public AccessListEntry(ApiUserId apiUser, CidrBlock block, Instant createdAt) {
		this.apiUser = apiUser;
		this.block = block;
		this.createdAt = createdAt.truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * Says what use was made of the entry so far.
	 * @param count how many requests came
	 * @param lastAt when the last one came
	 * @param lastAddress from where it came
	 */
	public void noteUse(long count, Instant lastAt, String lastAddress) {
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
	 * The address, where the entry is for a single one.
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
