package io.mockatlas.credential;

import java.time.Instant;

import io.mockatlas.credential.secret.SecretHash;
import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.credential.secret.SecretValue;
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
 * Secret of a service account, stored as a hash and a masked form; only its creator knows
 * the plain text. Its times are the system's, like those of the tokens issued for it, so
 * that changes of the emulator's clock invalidate no credentials. Updates write only
 * changed columns, since authentication records the last use without a lock.
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
	 * Limits the expiry to a time; keeps an earlier expiry.
	 */
	void expireBy(Instant time) {
		if (time.isBefore(this.expiresAt)) {
			this.expiresAt = time;
		}
	}

	/**
	 * Returns the stored form of the secret.
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
	 * Returns the masked form, as shown after creation.
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
	 * Returns the time of the last authentication, or null if there was none.
	 */
	public @Nullable Instant lastUsedAt() {
		return this.lastUsedAt;
	}

	/**
	 * Sets the time of the last authentication; null if there was none.
	 */
	public void use(@Nullable Instant time) {
		this.lastUsedAt = time;
	}

}
