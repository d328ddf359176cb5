package io.mockatlas.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.credential.secret.SecretValue;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Roles;
import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;

/**
 * Service account. It requests a token with one of its secrets, and calls with the token.
 */
@Entity
@DiscriminatorValue("SERVICE_ACCOUNT")
public class ServiceAccount extends ApiUser {

	/**
	 * Maximum number of secrets of an account, including expired ones (documented by
	 * Atlas's Terraform provider).
	 */
	public static final int MAX_SECRETS = 2;

	/**
	 * Maximum length of a name (documented).
	 */
	public static final int MAX_NAME = 64;

	/**
	 * Maximum length of a description (documented).
	 */
	public static final int MAX_DESCRIPTION = 250;

	/**
	 * Maximum remaining validity of existing secrets when another is created
	 * (documented).
	 */
	private static final Duration OVERLAP = Duration.ofDays(7);

	private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{N}\\-_.,' ]+");

	private static final Comparator<ServiceAccountSecret> OLDEST_FIRST = Comparator
		.comparing(ServiceAccountSecret::createdAt)
		.thenComparing((secret) -> secret.id().value());

	private String name;

	@OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
	private List<ServiceAccountSecret> secrets = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected ServiceAccount() {
	}

	/**
	 * Creates an account without roles and secrets.
	 * @param id the ID, which is part of the client ID
	 * @param organization the organization that owns the account
	 * @param name the name
	 * @param description the description
	 * @param createdAt the time of creation
	 */
	public ServiceAccount(ApiUserId id, Organization organization, String name, String description, Instant createdAt) {
		super(id, organization, ClientId.of(id).value(), description, createdAt);
		this.name = name;
	}

	/**
	 * Returns whether a text is a valid name or description: letters, digits, spaces and
	 * {@code -_.,'} (documented).
	 * @param text any text
	 * @param maxLength the maximum length
	 * @return true if the text is valid
	 */
	public static boolean isText(String text, int maxLength) {
		return text.length() <= maxLength && TEXT.matcher(text).matches();
	}

	/**
	 * Sets the name.
	 */
	public void rename(String name) {
		this.name = name;
	}

	/**
	 * Generates a secret and adds it, unless the account has the maximum number of
	 * secrets. Limits the remaining validity of its existing secrets (documented).
	 * @param id the ID of the secret
	 * @param validity the validity of the secret
	 * @param now the system's time, in whole seconds
	 * @return the secret in plain text and as stored
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.DOCUMENTED,
			value = "Creating a secret limits the lifetime of the other one to seven more days.")
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.DOCUMENTED,
			value = "A service account has at most two secrets.")
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "A third secret is 400 `MAX_SERVICE_ACCOUNT_SECRETS_EXCEEDED`.")
	NewSecret generateSecret(SecretId id, Duration validity, Instant now) {
		if (this.secrets.size() >= MAX_SECRETS) {
			throw ErrorCode.MAX_SERVICE_ACCOUNT_SECRETS_EXCEEDED.exception(MAX_SECRETS, clientId().value());
		}
		this.secrets.forEach((existing) -> existing.expireBy(now.plus(OVERLAP)));
		String secret = SecretValue.generate();
		return new NewSecret(add(id, SecretValue.of(secret), now, now.plus(validity)), secret);
	}

	/**
	 * Adds a secret.
	 * @param id the ID of the secret
	 * @param value the stored form of the secret
	 * @param createdAt the time of creation
	 * @param expiresAt the time of expiry
	 * @return the stored secret
	 */
	public ServiceAccountSecret add(SecretId id, SecretValue value, Instant createdAt, Instant expiresAt) {
		ServiceAccountSecret secret = new ServiceAccountSecret(id, this, value, createdAt, expiresAt);
		this.secrets.add(secret);
		return secret;
	}

	/**
	 * Deletes a secret.
	 * @param id the ID of the secret
	 * @return false if the account has no secret with this ID
	 */
	boolean remove(SecretId id) {
		return this.secrets.removeIf((secret) -> secret.id().equals(id));
	}

	/**
	 * Returns whether the account has no authority beyond one project. In the
	 * organization, it is a member, as every account is.
	 */
	boolean isLimitedTo(ProjectId project) {
		return roles().equals(List.of(Roles.ORG_MEMBER))
				&& projectGrants().stream().allMatch((grant) -> grant.project().equals(project));
	}

	public ClientId clientId() {
		return new ClientId(username());
	}

	public String name() {
		return this.name;
	}

	/**
	 * Returns the secrets, oldest first, including expired ones.
	 */
	public List<ServiceAccountSecret> secrets() {
		return this.secrets.stream().sorted(OLDEST_FIRST).toList();
	}

}
