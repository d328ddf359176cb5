package io.mockatlas.user;

import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.Organization;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * Team of an organization.
 */
@Entity
@Table(name = "teams")
public class Team {

	/**
	 * The maximum number of users of a team, pending users included (documented).
	 */
	public static final int MAX_USERS = 250;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private TeamId id;

	@ManyToOne(optional = false)
	@JoinColumn(name = "org_id")
	private Organization organization;

	private String name;

	@SuppressWarnings("NullAway.Init")
	protected Team() {
	}

	public Team(TeamId id, Organization organization, String name) {
		this.id = id;
		this.organization = organization;
		this.name = name;
	}

	public TeamId id() {
		return this.id;
	}

	public Organization organization() {
		return this.organization;
	}

	public String name() {
		return this.name;
	}

	/**
	 * Renames the team.
	 * @param name the name, unique within the organization
	 */
	public void rename(String name) {
		this.name = name;
	}

}
