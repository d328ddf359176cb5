package io.mockatlas.directory;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A team of an organization.
 */
@Entity
@Table(name = "teams")
public class Team {

	/**
	 * How many users a team may have (documented), pending ones counted.
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
	 * Gives the team another name.
	 * @param name a name that no other team of the organization has
	 */
	public void rename(String name) {
		this.name = name;
	}

}
