package io.mockatlas.control.organizations;

import java.util.List;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.invitation.Invitation;
import io.mockatlas.invitation.InvitationRequest;
import io.mockatlas.invitation.InvitationService;
import io.mockatlas.membership.people.OrganizationSummaryQueries;
import io.mockatlas.membership.people.Person;
import io.mockatlas.membership.people.PersonFilter;
import io.mockatlas.membership.people.PersonQueries;
import io.mockatlas.membership.people.PersonStatus;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller that lists the people of an organization by pages, and invites a user
 * without credentials of Atlas. The rules for invitations are those of Atlas's
 * operations.
 */
@RestController
class PeopleController {

	private static final String ORGANIZATION = ControlOperations.ROOT + "/orgs/{orgId}";

	/**
	 * Inviter of an invitation that has no API key or user as its inviter.
	 */
	private static final String INVITER = "mock-atlas";

	private final OrganizationSummaryQueries organizations;

	private final PersonQueries people;

	private final InvitationService invitations;

	PeopleController(OrganizationSummaryQueries organizations, PersonQueries people, InvitationService invitations) {
		this.organizations = organizations;
		this.people = people;
		this.invitations = invitations;
	}

	@GetMapping(ORGANIZATION + "/people")
	Listing list(@PathVariable OrgId orgId, @RequestParam(required = false) @Nullable ProjectId groupId,
			@RequestParam(required = false) @Nullable PersonStatus status,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "1") int pageNum,
			@RequestParam(defaultValue = PageSelection.USUAL_ITEMS) int itemsPerPage) {
		PageSelection page = new PageSelection(pageNum, itemsPerPage);
		if (!this.organizations.exists(orgId)) {
			throw new ControlProblem(HttpStatus.NOT_FOUND, "There is no organization " + orgId + ".");
		}
		if (groupId != null) {
			requireProject(orgId, groupId);
		}
		Person.Page found = this.people.list(orgId, new PersonFilter(groupId, status, q), page.skipped(),
				page.itemsPerPage());
		return new Listing(found.people().stream().map(PersonRow::of).toList(), found.total());
	}

	@PostMapping(ORGANIZATION + "/invitations")
	@ResponseStatus(HttpStatus.CREATED)
	PersonRow invite(@PathVariable OrgId orgId, @RequestBody Payload payload) {
		Invitation invitation = (payload.groupId() != null) ? inviteToProject(orgId, payload, payload.groupId())
				: this.invitations.invite(orgId, payload.username(), payload.request(), INVITER);
		return this.people.find(orgId, invitation.id(), invitation.username())
			.map(PersonRow::of)
			.orElseThrow(() -> new ControlProblem(HttpStatus.CONFLICT,
					"The invitation " + invitation.id() + " was deleted meanwhile."));
	}

	private Invitation inviteToProject(OrgId org, Payload payload, String groupId) {
		if (payload.groupRoleAssignments() != null || payload.teamIds() != null) {
			throw new ControlProblem(HttpStatus.BAD_REQUEST,
					"With groupId, the roles are those on that project; groupRoleAssignments and teamIds must be absent.");
		}
		if (!ObjectIds.isValid(groupId)) {
			throw new ControlProblem(HttpStatus.BAD_REQUEST, "The field groupId must be 24 hex digits.")
				.withProperty("field", "groupId");
		}
		ProjectId project = new ProjectId(groupId);
		requireProject(org, project);
		return this.invitations.invite(project, payload.username(), payload.request(), INVITER);
	}

	private void requireProject(OrgId org, ProjectId project) {
		if (!this.organizations.hasProject(org, project)) {
			throw new ControlProblem(HttpStatus.NOT_FOUND,
					"The organization " + org + " has no project " + project + ".");
		}
	}

	/**
	 * Page of people.
	 *
	 * @param results the people, ascending by username
	 * @param totalCount the number of people on all pages
	 */
	record Listing(List<PersonRow> results, int totalCount) {
	}

	/**
	 * Request to invite a user.
	 *
	 * @param username the e-mail address
	 * @param roles the roles in the organization, or on the project
	 * @param groupRoleAssignments roles on projects, for an invitation to the
	 * organization
	 * @param teamIds teams, for an invitation to the organization
	 * @param groupId the project, for an invitation to a project
	 */
	record Payload(@Nullable String username, @Nullable List<String> roles,
			@Nullable List<Assignment> groupRoleAssignments, @Nullable List<String> teamIds, @Nullable String groupId) {

		private InvitationRequest request() {
			return new InvitationRequest(this.roles,
					(this.groupRoleAssignments != null) ? this.groupRoleAssignments.stream()
						.map((assignment) -> new InvitationRequest.Assignment(assignment.groupId(), assignment.roles()))
						.toList() : null,
					this.teamIds);
		}

	}

	/**
	 * Roles on one project, in a request.
	 *
	 * @param groupId the project
	 * @param roles the roles
	 */
	record Assignment(@Nullable String groupId, @Nullable List<String> roles) {
	}

}
