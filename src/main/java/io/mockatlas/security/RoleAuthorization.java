package io.mockatlas.security;

import java.util.function.Supplier;

import io.mockatlas.caller.AuthorizationProperties;
import io.mockatlas.caller.Caller;
import io.mockatlas.caller.ProjectScope;
import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.protocol.path.MalformedIdErrors;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Authorizes callers by the role table. It checks that the organization or project in the
 * path exists, that the caller can see it, and that the caller has the required role, in
 * this order (assumed). For a path with neither, it checks the caller's own organization.
 */
@Component
@Behaviour(topic = Topic.ACCESS, evidence = Evidence.ASSUMED,
		value = "Checks run in this order: authentication, access list, existence and visibility, role, "
				+ "version, body, invitation.")
class RoleAuthorization {

	private final CallerQueries callers;

	private final MalformedIdErrors malformedIdErrors;

	private final int missingRoleStatus;

	RoleAuthorization(CallerQueries callers, MalformedIdErrors malformedIdErrors, AuthorizationProperties properties) {
		this.callers = callers;
		this.malformedIdErrors = malformedIdErrors;
		this.missingRoleStatus = properties.missingRoleStatus();
	}

	/**
	 * Checks a caller against the requirement of a request.
	 */
	void authorize(AuthenticatedCaller authenticated, RoleTable.Match match, HttpServletRequest request) {
		Caller caller = authenticated.getPrincipal();
		if (match.orgId() != null) {
			authorizeOrganization(caller, new OrgId(id(match.orgId(), request)), match.requirement());
		}
		else if (match.groupId() != null) {
			authorizeProject(authenticated, new ProjectId(id(match.groupId(), request)), match.requirement());
		}
		else {
			authorizeOrganization(caller, caller.org(), match.requirement());
		}
	}

	/**
	 * Checks a caller against a requirement in an organization.
	 */
	private void authorizeOrganization(Caller caller, OrgId org, RoleRequirement requirement) {
		authorizeOrganization(caller, org, requirement, () -> ErrorCode.USER_UNAUTHORIZED.exception());
	}

	/**
	 * Checks a caller against a requirement in an organization.
	 * @param caller the caller
	 * @param org the organization
	 * @param requirement the required role
	 * @param missingRole supplies the error if the caller lacks the role; the setting
	 * replaces its status
	 */
	@Behaviour(topic = Topic.ACCESS, evidence = Evidence.DOCUMENTED,
			value = "An organization other than the caller's returns 401 `USER_CANNOT_ACCESS_ORG` if it exists, "
					+ "otherwise 404 `ORG_NOT_FOUND`.")
	void authorizeOrganization(Caller caller, OrgId org, RoleRequirement requirement,
			Supplier<AtlasException> missingRole) {
		if (!caller.org().equals(org)) {
			throw (this.callers.isOrganization(org))
					? denied(ErrorCode.USER_CANNOT_ACCESS_ORG.exception(), "the caller is not in organization " + org)
					: denied(ErrorCode.ORG_NOT_FOUND.exception(org.value()), "no organization " + org);
		}
		if (!requirement.isSatisfiedBy(caller)) {
			throw missingRole(missingRole.get(), requirement, "organization " + org);
		}
	}

	@Behaviour(topic = Topic.ACCESS, evidence = Evidence.RECORDED,
			value = "A project that the caller cannot see returns 401 `USER_CANNOT_ACCESS_GROUP` if it exists, "
					+ "otherwise 404 `GROUP_NOT_FOUND`.")
	private void authorizeProject(AuthenticatedCaller authenticated, ProjectId id, RoleRequirement requirement) {
		ProjectScope found = authenticated.place(id);
		ProjectScope project = (found != null) ? found : this.callers.place(id);
		if (project.org() == null) {
			throw denied(ErrorCode.GROUP_NOT_FOUND.exception(id.value()), "no project " + id);
		}
		if (!authenticated.getPrincipal().canSee(project)) {
			throw denied(ErrorCode.USER_CANNOT_ACCESS_GROUP.exception(), "the caller cannot see project " + id);
		}
		if (!requirement.isSatisfiedBy(authenticated.getPrincipal(), project)) {
			throw missingRole(ErrorCode.USER_UNAUTHORIZED.exception(), requirement, "project " + id);
		}
	}

	private String id(String text, HttpServletRequest request) {
		if (!ObjectIds.isValid(text)) {
			throw denied(this.malformedIdErrors.exception(request), "malformed id in the path");
		}
		return text;
	}

	@Behaviour(topic = Topic.ACCESS, evidence = Evidence.ASSUMED, setting = "mockatlas.missing-role-status",
			value = "Valid credentials without the required role return 401 `USER_UNAUTHORIZED`, as recorded for "
					+ "other resources, though Atlas's documentation lists 403 too.")
	private DeniedException missingRole(AtlasException error, RoleRequirement requirement, String where) {
		return denied(error.withStatus(this.missingRoleStatus), "role " + requirement + " missing on " + where);
	}

	private static DeniedException denied(AtlasException refusal, String why) {
		return new DeniedException(refusal, why);
	}

}
