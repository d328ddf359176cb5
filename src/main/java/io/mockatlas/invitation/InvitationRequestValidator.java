package io.mockatlas.invitation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.mockatlas.directory.DirectoryQueries;
import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.Roles;
import io.mockatlas.directory.TeamId;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import io.mockatlas.objectid.ObjectIds;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Validator of invitation requests: looks up every role, team and project in a request.
 */
@Component
class InvitationRequestValidator {

	private final Roles roles;

	private final DirectoryQueries directory;

	InvitationRequestValidator(Roles roles, DirectoryQueries directory) {
		this.roles = roles;
		this.directory = directory;
	}

	/**
	 * Validates the request for a new invitation to an organization.
	 */
	OrgGrants terms(OrgId org, InvitationRequest request) {
		requireNonEmpty(request.roles(), request.names().roles());
		return change(org, request).over(OrgGrants.NONE);
	}

	/**
	 * Validates the change of a pending invitation to an organization.
	 */
	OrgGrantsChange change(OrgId org, InvitationRequest request) {
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
	List<String> projectRoles(InvitationRequest request) {
		return projectRoles(request.roles(), request.names().roles());
	}

	/**
	 * Validates project roles; the attribute's name is for the error message.
	 */
	List<String> projectRoles(@Nullable List<String> names, String attribute) {
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
		OrgId owner = find(id, TeamId::new, this.directory::organizationOf)
			.orElseThrow(() -> ErrorCode.TEAM_NOT_FOUND.exception(id));
		if (!owner.equals(org)) {
			throw ErrorCode.TEAM_NOT_IN_ORG.exception(id, org.value());
		}
		return new TeamId(id);
	}

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
		OrgId owner = find(id, ProjectId::new, this.directory::organizationOf)
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
