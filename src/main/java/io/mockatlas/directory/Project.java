package io.mockatlas.directory;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A project of an organization; Atlas's paths call it a group.
 */
@Entity
@Table(name = "projects")
public class Project {

	/**
	 * How many teams a project may have (documented).
	 */
	public static final int MAX_TEAMS = 100;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ProjectId id;

	@ManyToOne(optional = false)
	@JoinColumn(name = "org_id")
	private Organization organization;

	private String name;

	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Project() {
	}

	public Project(ProjectId id, Organization organization, String name, Instant createdAt) {
		this.id = id;
		this.organization = organization;
		this.name = name;
		this.createdAt = createdAt;
	}

	public ProjectId id() {
		return this.id;
	}

	public Organization organization() {
		return this.organization;
	}

	public String name() {
		return this.name;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

}
