package io.mockatlas.invitation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.OrganizationQueries;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.Roles;
import io.mockatlas.user.UserQueries;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Validator of invitation requests: looks up every role, team and project in a request.
 */
@Component
public class InvitationRequestValidator {

	private final Roles roles;

	private final OrganizationQueries organizations;

	private final UserQueries users;

	InvitationRequestValidator(Roles roles, OrganizationQueries organizations, UserQueries users) {
		this.roles = roles;
		this.organizations = organizations;
		this.users = users;
	}

	/**
	 * Validates the request for a new invitation to an organization.
	 */
	public OrgGrants validateNew(OrgId org, InvitationRequest request) {
		requireNonEmpty(request.roles(), request.names().roles());
		return change(org, request).over(OrgGrants.NONE);
	}

	/**
	 * Validates the change of a pending invitation to an organization.
	 */
	public OrgGrantsChange change(OrgId org, InvitationRequest request) {
		InvitationRequest.Names names = request.names();
		return new OrgGrantsChange(
				(request.roles() != null) ? this.roles.ofOrganization(requireNonEmpty(request.roles(), names.roles()))
						: null,
				(request.assignments() != null) ? grants(org, request.assignments(), names.assigned()) : null,
				(request.teamIds() != null) ? teams(org, request.teamIds()) : null);
	}

	/**
	 * Validates the roles of a new invitation to a project.
	 */
	public List<String> projectRoles(InvitationRequest request) {
		return projectRoles(request.roles(), request.names().roles());
	}

	/**
	 * Validates project roles; the attribute's name is for the error message.
	 */
	public List<String> projectRoles(@Nullable List<String> names, String attribute) {
		return this.roles.ofProject(requireNonEmpty(names, attribute));
	}

	/**
	 * Validates the roles in the change of a pending invitation to a project. Returns
	 * null if the request has none.
	 */
	@Nullable List<String> changedProjectRoles(InvitationRequest request) {
		return (request.roles() != null) ? projectRoles(request) : null;
	}

	private List<TeamId> teams(OrgId org, List<String> ids) {
		Set<TeamId> found = new LinkedHashSet<>();
		for (String id : ids) {
			found.add(team(org, id));
		}
		return List.copyOf(found);
	}

	private TeamId team(OrgId org, String id) {
		OrgId owner = find(id, TeamId::new, this.users::organizationOf)
			.orElseThrow(() -> ErrorCode.TEAM_NOT_FOUND.exception(id));
		if (!owner.equals(org)) {
			throw ErrorCode.TEAM_NOT_IN_ORG.exception(id, org.value());
		}
		return new TeamId(id);
	}

	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "The roles of a project that `groupRoleAssignments` contains twice are combined.")
	private List<ProjectGrant> grants(OrgId org, List<InvitationRequest.Assignment> assignments, String attribute) {
		Set<ProjectGrant> found = new LinkedHashSet<>();
		for (InvitationRequest.Assignment assignment : assignments) {
			ProjectId project = project(org, assignment.groupId());
			projectRoles(assignment.roles(), attribute).forEach((role) -> found.add(new ProjectGrant(project, role)));
		}
		return new ArrayList<>(found);
	}

	private ProjectId project(OrgId org, @Nullable String id) {
		if (id == null || id.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("groupId");
		}
		OrgId owner = find(id, ProjectId::new, this.organizations::organizationOf)
			.orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.exception(id));
		if (!owner.equals(org)) {
			throw ErrorCode.GROUP_MISMATCH.exception(id);
		}
		return new ProjectId(id);
	}

	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "An empty list of roles counts as missing.")
	private static List<String> requireNonEmpty(@Nullable List<String> names, String attribute) {
		if (names == null || names.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception(attribute);
		}
		return names;
	}

	/**
	 * Returns the owner of an ID; empty for a malformed ID.
	 */
	private static <I> Optional<OrgId> find(String id, Function<String, I> toId, Function<I, Optional<OrgId>> lookup) {
		return (ObjectIds.isValid(id)) ? lookup.apply(toId.apply(id)) : Optional.empty();
	}

}
