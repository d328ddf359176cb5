package io.mockatlas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.mockatlas.access.digest.DigestChallenge;
import io.mockatlas.access.digest.Ha1;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.ProjectGrant;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

/**
 * A programmatic API key. Of the private key only HA1 is kept, which is as good as the
 * key itself for signing in.
 */
@Entity
@Table(name = "api_keys")
public class ApiKey {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ApiKeyId id;

	@ManyToOne(optional = false)
	@JoinColumn(name = "org_id")
	private Organization organization;

	private String publicKey;

	private String ha1;

	private String description;

	private List<String> roles;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "api_key_project_roles", joinColumns = @JoinColumn(name = "api_key_id"))
	@OrderColumn(name = "position")
	private List<ProjectGrant> projectGrants = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected ApiKey() {
	}

	/**
	 * Makes a key.
	 * @param id the key's id
	 * @param organization the organization it belongs to
	 * @param credentials the two halves; the private one is not kept
	 * @param description what the key is for
	 * @param roles organization roles
	 * @param grants project roles
	 */
	public ApiKey(ApiKeyId id, Organization organization, Credentials credentials, String description,
			List<String> roles, List<ProjectGrant> grants) {
		this.id = id;
		this.organization = organization;
		this.publicKey = credentials.publicKey();
		this.ha1 = Ha1.of(credentials.publicKey(), DigestChallenge.REALM, credentials.privateKey());
		this.description = description;
		this.roles = List.copyOf(roles);
		this.projectGrants.addAll(grants);
	}

	String ha1() {
		return this.ha1;
	}

	Caller caller() {
		return new Caller(this.publicKey, this.organization.id(), this.roles,
				this.projectGrants.stream().filter(Objects::nonNull).toList());
	}

	/**
	 * The two halves of a key.
	 *
	 * @param publicKey the name to sign in with
	 * @param privateKey the secret
	 */
	public record Credentials(String publicKey, String privateKey) {

		/**
		 * Without the secret.
		 */
		@Override
		public String toString() {
			return this.publicKey;
		}

	}

}
