package io.mockatlas.access.oauth;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A token that was revoked before its time.
 */
@Entity
@Table(name = "revoked_tokens")
class RevokedToken {

	@Id
	private String id;

	private Instant expiresAt;

	@SuppressWarnings("NullAway.Init")
	protected RevokedToken() {
	}

	RevokedToken(AccessToken token) {
		this.id = token.id();
		this.expiresAt = token.expiresAt();
	}

	String id() {
		return this.id;
	}

	Instant expiresAt() {
		return this.expiresAt;
	}

}
