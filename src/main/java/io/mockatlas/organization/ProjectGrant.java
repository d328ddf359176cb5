package io.mockatlas.organization;

import java.util.Collection;
import java.util.List;

import io.mockatlas.objectid.ProjectId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * Role on a project, granted to a member or an API key or offered by an invitation.
 *
 * @param project the project
 * @param role a project role such as {@code GROUP_OWNER}
 */
@Embeddable
public record ProjectGrant(
		@Embedded @AttributeOverride(name = "value", column = @Column(name = "project_id")) ProjectId project,
		String role) {

	/**
	 * Returns the grants of roles on one project.
	 * @param project the project
	 * @param roles the roles
	 * @return the grants, in the order of the roles
	 */
	public static List<ProjectGrant> of(ProjectId project, Collection<String> roles) {
		return roles.stream().map((role) -> new ProjectGrant(project, role)).toList();
	}

}
