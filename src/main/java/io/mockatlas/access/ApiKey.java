package io.mockatlas.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.Collectors;

import io.mockatlas.access.digest.DigestChallenge;
import io.mockatlas.access.digest.Ha1;
import io.mockatlas.directory.Organization;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/**
 * A programmatic API key. Of the private key only HA1 is kept, which is as good as the
 * key itself for signing in, and its end, to show.
 */
@Entity
@DiscriminatorValue("API_KEY")
@Behaviour(topic = Topic.SIGN_IN, evidence = Evidence.DOCUMENTED, value = "A key belongs to one organization.")
public class ApiKey extends ApiUser {

	/**
	 * How much of a private key is shown once it is made: the last part of a UUID
	 * (recorded).
	 */
	public static final int TAIL = 12;

	/**
	 * What is shown in the place of an end that nobody knows.
	 */
	public static final String NO_TAIL = "*".repeat(TAIL);

	/**
	 * How long a public key is (recorded).
	 */
	private static final int PUBLIC_LETTERS = 8;

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * How many keys an organization may have (documented).
	 */
	static final int MAX_PER_ORGANIZATION = 500;

	/**
	 * The longest description (documented).
	 */
	public static final int MAX_DESCRIPTION = 250;

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
		this.ha1 = credentials.ha1();
		this.privateKeyTail = credentials.privateKeyTail();
	}

	/**
	 * A public key: eight lower-case letters (recorded), which somebody may have already.
	 * @return the public key
	 */
	public static String mintPublicKey() {
		return RANDOM.ints(PUBLIC_LETTERS, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
	}

	/**
	 * The private key as it is shown to whoever asks later (recorded).
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.RECORDED,
			value = "A private key is shown in full once, and later by its last 12 characters.")
	public String redactedPrivateKey() {
		return "********-****-****-" + this.privateKeyTail;
	}

	String ha1() {
		return this.ha1;
	}

	/**
	 * All that is kept of its two halves.
	 */
	public Credentials credentials() {
		return new Credentials(username(), this.ha1, this.privateKeyTail);
	}

	/**
	 * What a key signs in with, and what is shown of it.
	 *
	 * @param publicKey the name to sign in with
	 * @param ha1 the MD5 of public key, realm and private key, in hex
	 * @param privateKeyTail the end of the private key
	 */
	public record Credentials(String publicKey, String ha1, String privateKeyTail) {

		/**
		 * Takes what is kept of the two halves of a key.
		 * @param publicKey the name to sign in with
		 * @param privateKey the secret
		 */
		public Credentials(String publicKey, String privateKey) {
			this(publicKey, Ha1.of(publicKey, DigestChallenge.REALM, privateKey), tail(privateKey));
		}

		/**
		 * What may be shown of a secret: nothing of one that is not much longer.
		 */
		private static String tail(String privateKey) {
			return (privateKey.length() > 2 * TAIL) ? privateKey.substring(privateKey.length() - TAIL) : NO_TAIL;
		}

		/**
		 * Without the secret, which HA1 is too.
		 */
		@Override
		public String toString() {
			return this.publicKey;
		}

	}

}
