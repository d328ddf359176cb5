package io.mockatlas.directory;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * An organization: the owner of projects, teams, members and API keys.
 */
@Entity
@Table(name = "organizations")
public class Organization {

	/**
	 * How many users an organization may have, pending ones counted (recorded).
	 */
	public static final int MAX_USERS = 500;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private OrgId id;

	private String name;

	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Organization() {
	}

	public Organization(OrgId id, String name, Instant createdAt) {
		this.id = id;
		this.name = name;
		this.createdAt = createdAt;
	}

	public OrgId id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

}
