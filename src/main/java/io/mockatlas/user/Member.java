package io.mockatlas.user;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.ProjectGrant;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * Active member of an organization, with roles and teams.
 */
@Entity
@Table(name = "members")
public class Member {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(optional = false)
	@JoinColumn(name = "org_id")
	private Organization organization;

	@ManyToOne(optional = false)
	@JoinColumn(name = "user_id")
	private User user;

	private List<String> roles;

	@ElementCollection
	@Fetch(FetchMode.SUBSELECT)
	@CollectionTable(name = "member_project_roles", joinColumns = @JoinColumn(name = "member_id"))
	@OrderColumn(name = "position")
	private List<ProjectGrant> projectGrants = new ArrayList<>();

	@ElementCollection
	@Fetch(FetchMode.SUBSELECT)
	@CollectionTable(name = "member_teams", joinColumns = @JoinColumn(name = "member_id"))
	@AttributeOverride(name = "value", column = @Column(name = "team_id"))
	@OrderColumn(name = "position")
	private List<TeamId> teams = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Member() {
	}

	public Member(Organization organization, User user, Collection<String> roles) {
		this.organization = organization;
		this.user = user;
		this.roles = List.copyOf(roles);
	}

	/**
	 * Adds roles on projects; existing grants stay.
	 * @param grants the roles to add
	 */
	public void grant(Collection<ProjectGrant> grants) {
		addMissing(this.projectGrants, grants);
	}

	/**
	 * Adds the member to teams; existing teams stay.
	 * @param teams the teams to add
	 */
	public void join(Collection<TeamId> teams) {
		addMissing(this.teams, teams);
	}

	/**
	 * Replaces the member's roles and teams.
	 * @param roles the organization roles
	 * @param grants the roles on projects
	 * @param teams the teams
	 */
	public void update(Collection<String> roles, Collection<ProjectGrant> grants, Collection<TeamId> teams) {
		this.roles = List.copyOf(roles);
		this.projectGrants.clear();
		this.projectGrants.addAll(grants);
		this.teams.clear();
		this.teams.addAll(teams);
	}

	public Organization organization() {
		return this.organization;
	}

	public User user() {
		return this.user;
	}

	public List<String> roles() {
		return this.roles;
	}

	public List<ProjectGrant> projectGrants() {
		return ListPositions.of(this.projectGrants);
	}

	public List<TeamId> teams() {
		return ListPositions.of(this.teams);
	}

	private static <T> void addMissing(List<T> target, Collection<T> added) {
		added.stream().filter((element) -> !target.contains(element)).forEach(target::add);
	}

}
