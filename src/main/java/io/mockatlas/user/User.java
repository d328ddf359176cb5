package io.mockatlas.user;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.springframework.data.domain.Persistable;

/**
 * User account, independent of organizations.
 */
@Entity
@Table(name = "users")
public class User implements Persistable<UserId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private UserId id;

	private String username;

	@Embedded
	private Profile profile;

	private Instant createdAt;

	private Instant lastAuth;

	@Transient
	private boolean isNew;

	@SuppressWarnings("NullAway.Init")
	protected User() {
	}

	/**
	 * Creates a user with a profile derived from the e-mail address.
	 * @param id the ID
	 * @param username the e-mail address, in lower case
	 * @param createdAt the creation time of the account
	 */
	public User(UserId id, String username, Instant createdAt) {
		this(id, username, Profile.of(username), createdAt);
	}

	/**
	 * Creates a user.
	 * @param id the ID
	 * @param username the e-mail address, in lower case
	 * @param profile the profile
	 * @param createdAt the creation time of the account
	 */
	public User(UserId id, String username, Profile profile, Instant createdAt) {
		this.id = id;
		this.username = username;
		this.profile = profile;
		this.createdAt = createdAt.truncatedTo(ChronoUnit.SECONDS);
		this.lastAuth = this.createdAt;
		this.isNew = true;
	}

	public UserId id() {
		return this.id;
	}

	@Override
	public UserId getId() {
		return this.id;
	}

	/**
	 * Returns whether the user was created here rather than read. IDs are assigned in
	 * advance, so without this check a repository would look for an existing row and
	 * overwrite it.
	 */
	@Override
	public boolean isNew() {
		return this.isNew;
	}

	public String username() {
		return this.username;
	}

	public Profile profile() {
		return this.profile;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * Returns the time of the last sign-in. Users sign in only when they accept their
	 * first invitation, which creates the account.
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "`lastAuth` of a user who accepted an invitation is the time at which the account was created.")
	public Instant lastAuth() {
		return this.lastAuth;
	}

}
