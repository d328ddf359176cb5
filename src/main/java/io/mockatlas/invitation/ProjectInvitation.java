package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.directory.Project;
import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.ProjectId;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * An invitation to one project.
 */
@Entity
@DiscriminatorValue("PROJECT")
public class ProjectInvitation extends Invitation {

	@ManyToOne
	@JoinColumn(name = "project_id")
	private Project project;

	@SuppressWarnings("NullAway.Init")
	protected ProjectInvitation() {
	}

	ProjectInvitation(Draft draft, Project project, List<String> roles) {
		super(draft, project.organization(), project.id().value(), roles);
		this.project = project;
	}

	public Project project() {
		return this.project;
	}

	boolean isOf(ProjectId project) {
		return this.project.id().equals(project);
	}

	List<ProjectGrant> grants() {
		return roles().stream().map((role) -> new ProjectGrant(this.project.id(), role)).toList();
	}

}
