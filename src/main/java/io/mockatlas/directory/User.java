package io.mockatlas.directory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.springframework.data.domain.Persistable;

/**
 * A person with an account, whatever organizations they are in.
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
	 * Makes a person.
	 * @param id the person's id
	 * @param username the e-mail address, in lower case
	 * @param createdAt when the account was made
	 */
	public User(UserId id, String username, Instant createdAt) {
		this(id, username, Profile.of(username), createdAt);
	}

	/**
	 * Makes a person who has told more of themselves.
	 * @param id the person's id
	 * @param username the e-mail address, in lower case
	 * @param profile what they told
	 * @param createdAt when the account was made
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
	 * Whether it was made here and not read. Ids are given, so that a repository would
	 * otherwise look for one and write over somebody else.
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
	 * When the person signed in last. Nobody signs in here but by accepting, which is
	 * when the account was made.
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED, value = "`lastAuth` is when the account was made.")
	public Instant lastAuth() {
		return this.lastAuth;
	}

}
