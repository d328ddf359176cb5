package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.ProjectReference;

/**
 * Invitation to one project.
 */
public class ProjectInvitation extends Invitation {

	private final ProjectReference project;

	public ProjectInvitation(InvitationHeader header, ProjectReference project, List<String> roles) {
		super(header, project.organization(), roles);
		this.project = project;
	}

	public ProjectReference project() {
		return this.project;
	}

	boolean isOf(ProjectId project) {
		return this.project.id().equals(project);
	}

	public List<ProjectGrant> grants() {
		return roles().stream().map((role) -> new ProjectGrant(this.project.id(), role)).toList();
	}

}
