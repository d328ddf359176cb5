package io.mockatlas.membership.people;

import java.util.List;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;

/**
 * Overview of an organization.
 *
 * @param id the organization
 * @param name its name
 * @param projects the number of its projects
 * @param people the numbers of its people
 */
public record OrganizationSummary(OrgId id, String name, int projects, PeopleCounts people) {

	/**
	 * Overview of a project.
	 *
	 * @param id the project
	 * @param name its name
	 * @param people the numbers of its people
	 */
	public record ProjectSummary(ProjectId id, String name, PeopleCounts people) {
	}

	/**
	 * Page of organizations.
	 *
	 * @param organizations the organizations on the page
	 * @param total the number of organizations on all pages
	 */
	public record Page(List<OrganizationSummary> organizations, int total) {
	}

}
