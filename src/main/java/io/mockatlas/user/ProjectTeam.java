package io.mockatlas.user;

import java.util.Collection;
import java.util.List;

import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectGrant;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of a team to a project of its organization, with the roles it grants to all
 * users of the team.
 */
@Entity
@Table(name = "project_teams")
public class ProjectTeam {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(optional = false)
	@JoinColumn(name = "project_id")
	private Project project;

	@ManyToOne(optional = false)
	@JoinColumn(name = "team_id")
	private Team team;

	private List<String> roles;

	@SuppressWarnings("NullAway.Init")
	protected ProjectTeam() {
	}

	public ProjectTeam(Project project, Team team, Collection<String> roles) {
		this.project = project;
		this.team = team;
		this.roles = List.copyOf(roles);
	}

	/**
	 * Replaces the roles of the team.
	 * @param roles the project roles
	 */
	public void update(Collection<String> roles) {
		this.roles = List.copyOf(roles);
	}

	public Project project() {
		return this.project;
	}

	public Team team() {
		return this.team;
	}

	public List<String> roles() {
		return this.roles;
	}

	/**
	 * Returns the grants of each user of the team.
	 */
	public List<ProjectGrant> grants() {
		return this.roles.stream().map((role) -> new ProjectGrant(this.project.id(), role)).toList();
	}

}
