package io.mockatlas.access;

import java.time.Instant;

import io.mockatlas.access.digest.DigestChallenge;
import io.mockatlas.access.digest.Ha1;
import io.mockatlas.directory.Organization;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/**
 * A programmatic API key. Of the private key only HA1 is kept, which is as good as the
 * key itself for signing in, and its end, to show.
 */
@Entity
@DiscriminatorValue("API_KEY")
public class ApiKey extends ApiUser {

	/**
	 * How much of a private key is shown once it is made: the last part of a UUID
	 * (recorded).
	 */
	private static final int TAIL = 12;

	private String ha1;

	private String privateKeyTail;

	@SuppressWarnings("NullAway.Init")
	protected ApiKey() {
	}

	/**
	 * Makes a key without a role.
	 * @param id the key's id
	 * @param organization the organization it belongs to
	 * @param credentials the two halves; the private one is not kept
	 * @param description what the key is for
	 * @param createdAt when it was made
	 */
	public ApiKey(ApiUserId id, Organization organization, Credentials credentials, String description,
			Instant createdAt) {
		super(id, organization, credentials.publicKey(), description, createdAt);
		this.ha1 = Ha1.of(credentials.publicKey(), DigestChallenge.REALM, credentials.privateKey());
		this.privateKeyTail = credentials.tail();
	}

	/**
	 * The private key as it is shown to whoever asks later (recorded).
	 */
	public String redactedPrivateKey() {
		return "********-****-****-" + this.privateKeyTail;
	}

	String ha1() {
		return this.ha1;
	}

	/**
	 * The two halves of a key.
	 *
	 * @param publicKey the name to sign in with
	 * @param privateKey the secret
	 */
	public record Credentials(String publicKey, String privateKey) {

		/**
		 * What may be shown of the secret: nothing of one that is not much longer.
		 */
		private String tail() {
			return (this.privateKey.length() > 2 * TAIL) ? this.privateKey.substring(this.privateKey.length() - TAIL)
					: "*".repeat(TAIL);
		}

		/**
		 * Without the secret.
		 */
		@Override
		public String toString() {
			return this.publicKey;
		}

	}

}
