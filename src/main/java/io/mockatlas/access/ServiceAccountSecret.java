package io.mockatlas.access;

import java.time.Instant;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A secret of a service account. The secret itself is known only to whoever made it; kept
 * are a hash and a masked form. Its times are the system's, like those of the tokens that
 * are had for it: moving the emulator's clock logs nobody out. Only what changed is
 * written, since whoever signs in notes its use beside any lock.
 */
@Entity
@DynamicUpdate
@Table(name = "service_account_secrets")
public class ServiceAccountSecret {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private SecretId id;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	@JoinColumn(name = "service_account_id")
	private ServiceAccount account;

	private String hash;

	private String maskedValue;

	private Instant createdAt;

	private Instant expiresAt;

	private @Nullable Instant lastUsedAt;

	@SuppressWarnings("NullAway.Init")
	protected ServiceAccountSecret() {
	}

	ServiceAccountSecret(SecretId id, ServiceAccount account, SecretValue value, Instant createdAt, Instant expiresAt) {
		this.id = id;
		this.account = account;
		this.hash = value.hash().value();
		this.maskedValue = value.masked();
		this.createdAt = createdAt;
		this.expiresAt = expiresAt;
	}

	/**
	 * Whether one can sign in with a secret: it is this one, and its time is not over.
	 * @param secret the secret that was given
	 * @param now the system's time
	 * @return true if one can
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Tokens and secrets end by the system's clock, never by domain time.")
	public boolean admits(String secret, Instant now) {
		return new SecretHash(this.hash).isOf(secret) && now.isBefore(this.expiresAt);
	}

	/**
	 * Lets it expire at a time, unless it does so before.
	 */
	void expireBy(Instant time) {
		if (time.isBefore(this.expiresAt)) {
			this.expiresAt = time;
		}
	}

	/**
	 * All that is kept of it.
	 */
	public SecretValue value() {
		return new SecretValue(new SecretHash(this.hash), this.maskedValue);
	}

	public SecretId id() {
		return this.id;
	}

	public ServiceAccount account() {
		return this.account;
	}

	/**
	 * The secret as it is shown to whoever asks later.
	 */
	public String maskedValue() {
		return this.maskedValue;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public Instant expiresAt() {
		return this.expiresAt;
	}

	/**
	 * When somebody last signed in with it, if anybody did.
	 */
	public @Nullable Instant lastUsedAt() {
		return this.lastUsedAt;
	}

	/**
	 * Notes when somebody last signed in with it; nobody did, if there is no time.
	 */
	public void use(@Nullable Instant time) {
		this.lastUsedAt = time;
	}

}
