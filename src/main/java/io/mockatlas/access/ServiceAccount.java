package io.mockatlas.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.mockatlas.directory.Organization;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.Roles;
import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;

/**
 * A service account: it has a token for one of its secrets, and calls with the token.
 */
@Entity
@DiscriminatorValue("SERVICE_ACCOUNT")
public class ServiceAccount extends ApiUser {

	/**
	 * How many secrets an account may have, expired ones counted (documented by Atlas's
	 * Terraform provider).
	 */
	public static final int MAX_SECRETS = 2;

	/**
	 * The longest name (documented).
	 */
	public static final int MAX_NAME = 64;

	/**
	 * The longest description (documented).
	 */
	public static final int MAX_DESCRIPTION = 250;

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
	 * Makes an account without a role and without a secret.
	 * @param id its id, which is part of its client id
	 * @param organization the organization it belongs to
	 * @param name what it is called
	 * @param description what it is for
	 * @param createdAt when it was made
	 */
	public ServiceAccount(ApiUserId id, Organization organization, String name, String description, Instant createdAt) {
		super(id, organization, ClientId.of(id).value(), description, createdAt);
		this.name = name;
	}

	/**
	 * Whether a text can be a name or a description: made of letters, digits, spaces and
	 * {@code -_.,'} (documented).
	 * @param text any text
	 * @param maxLength the longest that is possible
	 * @return true if it can
	 */
	public static boolean isText(String text, int maxLength) {
		return text.length() <= maxLength && TEXT.matcher(text).matches();
	}

	/**
	 * Calls it something else.
	 */
	public void rename(String name) {
		this.name = name;
	}

	/**
	 * Gives it one more secret.
	 * @param id the id of the secret
	 * @param value what is kept of the secret
	 * @param createdAt when the secret was made
	 * @param expiresAt when it ends
	 * @return the secret as it is kept
	 */
	public ServiceAccountSecret add(SecretId id, SecretValue value, Instant createdAt, Instant expiresAt) {
		ServiceAccountSecret secret = new ServiceAccountSecret(id, this, value, createdAt, expiresAt);
		this.secrets.add(secret);
		return secret;
	}

	/**
	 * Takes a secret from it.
	 * @param id the id of the secret
	 * @return false if it has none with this id
	 */
	boolean remove(SecretId id) {
		return this.secrets.removeIf((secret) -> secret.id().equals(id));
	}

	/**
	 * Finds the secret that is right and whose time is not over. All are looked at, so
	 * that the time it takes tells nothing.
	 * @param secret the secret that was given
	 * @param now the system's time
	 * @return the secret, if there is one
	 */
	public Optional<ServiceAccountSecret> admit(String secret, Instant now) {
		return this.secrets.stream().filter((kept) -> kept.admits(secret, now)).reduce((first, second) -> second);
	}

	/**
	 * Whether it has no authority but on one project: in the organization it is a member
	 * as every account is.
	 */
	boolean isOfNothingBut(ProjectId project) {
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
	 * Its secrets, oldest first, expired ones too.
	 */
	public List<ServiceAccountSecret> secrets() {
		return this.secrets.stream().sorted(OLDEST_FIRST).toList();
	}

}
