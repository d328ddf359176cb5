package io.mockatlas.control.organizations;

import java.util.List;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.membership.people.OrganizationSummary;
import io.mockatlas.membership.people.OrganizationSummaryQueries;
import io.mockatlas.membership.people.PeopleCounts;
import io.mockatlas.objectid.OrgId;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller that lists organizations with the numbers of their people.
 */
@RestController
class OrganizationOverviewController {

	private static final String PATH = ControlOperations.ROOT + "/orgs";

	/**
	 * Maximum number of projects in a response, above the number that an organization can
	 * have.
	 */
	private static final int MAX_PROJECTS = 500;

	private final OrganizationSummaryQueries organizations;

	OrganizationOverviewController(OrganizationSummaryQueries organizations) {
		this.organizations = organizations;
	}

	@GetMapping(PATH)
	Listing list(@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "1") int pageNum,
			@RequestParam(defaultValue = PageSelection.USUAL_ITEMS) int itemsPerPage) {
		PageSelection page = new PageSelection(pageNum, itemsPerPage);
		OrganizationSummary.Page found = this.organizations.list(q, page.skipped(), page.itemsPerPage());
		return new Listing(found.organizations().stream().map(Entry::of).toList(), found.total());
	}

	@GetMapping(PATH + "/{orgId}")
	Detail get(@PathVariable OrgId orgId) {
		OrganizationSummary found = this.organizations.find(orgId)
			.orElseThrow(() -> new ControlProblem(HttpStatus.NOT_FOUND, "There is no organization " + orgId + "."));
		return new Detail(found.id().value(), found.name(), found.people(), found.projects(),
				this.organizations.projects(orgId, MAX_PROJECTS).stream().map(Project::of).toList(),
				this.organizations.teams(orgId)
					.stream()
					.map((team) -> new PersonRow.Team(team.team().value(), team.name()))
					.toList());
	}

	/**
	 * Page of organizations.
	 *
	 * @param results the organizations, ascending by name
	 * @param totalCount the number of organizations on all pages
	 */
	record Listing(List<Entry> results, int totalCount) {
	}

	/**
	 * Organization in a list.
	 *
	 * @param id its ID
	 * @param name its name
	 * @param projects the number of its projects
	 * @param people the numbers of its members and invitations
	 */
	record Entry(String id, String name, int projects, PeopleCounts people) {

		private static Entry of(OrganizationSummary found) {
			return new Entry(found.id().value(), found.name(), found.projects(), found.people());
		}

	}

	/**
	 * Organization with its projects and teams.
	 *
	 * @param id its ID
	 * @param name its name
	 * @param people the numbers of its members and invitations
	 * @param projectCount the number of its projects
	 * @param projects its projects, ascending by name
	 * @param teams its teams, ascending by name
	 */
	record Detail(String id, String name, PeopleCounts people, int projectCount, List<Project> projects,
			List<PersonRow.Team> teams) {
	}

	/**
	 * Project of an organization.
	 *
	 * @param id its ID
	 * @param name its name
	 * @param people the numbers of its members and of the invitations that offer roles on
	 * it
	 */
	record Project(String id, String name, PeopleCounts people) {

		private static Project of(OrganizationSummary.ProjectSummary found) {
			return new Project(found.id().value(), found.name(), found.people());
		}

	}

}
