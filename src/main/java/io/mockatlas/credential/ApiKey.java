package io.mockatlas.credential;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.Collectors;

import io.mockatlas.credential.secret.Ha1;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.organization.Organization;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/**
 * Programmatic API key. Of the private key, only HA1 and, for display, the last
 * characters are stored. HA1 is equivalent to the private key for authentication.
 */
@Entity
@DiscriminatorValue("API_KEY")
@Behaviour(topic = Topic.SIGN_IN, evidence = Evidence.DOCUMENTED, value = "A key belongs to one organization.")
public class ApiKey extends ApiUser {

	/**
	 * Number of characters of a private key that are shown after creation: the last group
	 * of a UUID (recorded).
	 */
	public static final int TAIL = 12;

	/**
	 * Placeholder for the last characters of a private key if they are unknown or must
	 * not be shown.
	 */
	public static final String NO_TAIL = "*".repeat(TAIL);

	/**
	 * Length of a public key (recorded).
	 */
	private static final int PUBLIC_LETTERS = 8;

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Maximum number of keys in an organization (documented).
	 */
	public static final int MAX_PER_ORGANIZATION = 500;

	/**
	 * Maximum length of a description (documented).
	 */
	public static final int MAX_DESCRIPTION = 250;

	private String ha1;

	private String privateKeyTail;

	@SuppressWarnings("NullAway.Init")
	protected ApiKey() {
	}

	/**
	 * Creates a key without roles.
	 * @param id the ID of the key
	 * @param organization the organization that owns the key
	 * @param credentials the stored credentials
	 * @param description the description
	 * @param createdAt the time of creation
	 */
	public ApiKey(ApiUserId id, Organization organization, Credentials credentials, String description,
			Instant createdAt) {
		super(id, organization, credentials.publicKey(), description, createdAt);
		this.ha1 = credentials.ha1();
		this.privateKeyTail = credentials.privateKeyTail();
	}

	/**
	 * Generates a public key of eight lower-case letters (recorded). It may already be in
	 * use.
	 * @return the public key
	 */
	public static String generatePublicKey() {
		return RANDOM.ints(PUBLIC_LETTERS, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
	}

	/**
	 * Returns the redacted private key, as shown after creation (recorded).
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
	 * Returns the stored credentials.
	 */
	public Credentials credentials() {
		return new Credentials(username(), this.ha1, this.privateKeyTail);
	}

	/**
	 * Stored credentials of an API key.
	 *
	 * @param publicKey the public key, which is the username
	 * @param ha1 the MD5 of public key, realm and private key, in hex
	 * @param privateKeyTail the last characters of the private key, for display
	 */
	public record Credentials(String publicKey, String ha1, String privateKeyTail) {

		/**
		 * Derives the stored credentials from a key pair.
		 * @param publicKey the public key, which is the username
		 * @param privateKey the private key
		 */
		public Credentials(String publicKey, String privateKey) {
			this(publicKey, Ha1.of(publicKey, Ha1.REALM, privateKey), tail(privateKey));
		}

		/**
		 * Returns the last characters of a private key, or a placeholder unless the key
		 * is more than twice as long.
		 */
		private static String tail(String privateKey) {
			return (privateKey.length() > 2 * TAIL) ? privateKey.substring(privateKey.length() - TAIL) : NO_TAIL;
		}

		/**
		 * Omits HA1, which is equivalent to the private key.
		 */
		@Override
		public String toString() {
			return this.publicKey;
		}

	}

}
