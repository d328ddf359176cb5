package io.mockatlas.directory;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * A person with an account, whatever organizations they are in.
 */
@Entity
@Table(name = "users")
public class User {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private UserId id;

	private String username;

	private Instant createdAt;

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
		this.id = id;
		this.username = username;
		this.createdAt = createdAt;
	}

	public UserId id() {
		return this.id;
	}

	public String username() {
		return this.username;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

}
