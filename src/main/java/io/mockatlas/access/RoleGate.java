package io.mockatlas.access;

import java.util.function.Supplier;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organizations;
import io.mockatlas.directory.Project;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.Projects;
import io.mockatlas.errors.AtlasException;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.wire.MalformedIds;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Holds a caller against a row of the role table: does the organization or project in the
 * path exist, can the caller see it, has the caller the role? In this order (assumed).
 * Where the path has neither, the caller's own organization counts.
 */
@Component
@Behaviour(topic = Topic.ACCESS, evidence = Evidence.ASSUMED,
		value = "Checks come in this order: sign-in, access list, existence and visibility, role, "
				+ "version, body, invitation.")
class RoleGate {

	private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);

	private final Organizations organizations;

	private final Projects projects;

	private final MalformedIds malformedIds;

	private final int missingRoleStatus;

	RoleGate(Organizations organizations, Projects projects, MalformedIds malformedIds, AccessProperties properties) {
		this.organizations = organizations;
		this.projects = projects;
		this.malformedIds = malformedIds;
		this.missingRoleStatus = properties.missingRoleStatus();
	}

	AuthorizationManager<RequestAuthorizationContext> requiring(Requirement requirement) {
		return (authentication, context) -> authorize(caller(authentication), context, requirement);
	}

	private AuthorizationResult authorize(Caller caller, RequestAuthorizationContext context, Requirement requirement) {
		String orgId = context.getVariables().get("orgId");
		if (orgId != null) {
			authorizeOrganization(caller, new OrgId(id(orgId, context)), requirement);
			return GRANTED;
		}
		String groupId = context.getVariables().get("groupId");
		if (groupId != null) {
			authorizeProject(caller, new ProjectId(id(groupId, context)), requirement);
			return GRANTED;
		}
		authorizeOrganization(caller, caller.org(), requirement);
		return GRANTED;
	}

	/**
	 * Holds a caller against what an organization requires.
	 */
	@Behaviour(topic = Topic.ACCESS, evidence = Evidence.DOCUMENTED,
			value = "Another organization than the caller's is 401 `USER_CANNOT_ACCESS_ORG` if it exists, "
					+ "else 404 `ORG_NOT_FOUND`.")
	void authorizeOrganization(Caller caller, OrgId org, Requirement requirement) {
		if (!caller.org().equals(org)) {
			throw (this.organizations.existsById(org))
					? refused(ErrorCode.USER_CANNOT_ACCESS_ORG.exception(), "key of another organization than " + org)
					: refused(ErrorCode.ORG_NOT_FOUND.exception(org.value()), "no organization " + org);
		}
		if (!requirement.isMetBy(caller)) {
			throw missingRole(requirement, "organization " + org);
		}
	}

	@Behaviour(topic = Topic.ACCESS, evidence = Evidence.RECORDED,
			value = "A project that the caller cannot see is 401 `USER_CANNOT_ACCESS_GROUP` if it exists, "
					+ "else 404 `GROUP_NOT_FOUND`.")
	private void authorizeProject(Caller caller, ProjectId id, Requirement requirement) {
		Project project = this.projects.findById(id)
			.orElseThrow(() -> refused(ErrorCode.GROUP_NOT_FOUND.exception(id.value()), "no project " + id));
		if (!caller.sees(project)) {
			throw refused(ErrorCode.USER_CANNOT_ACCESS_GROUP.exception(), "key cannot see project " + id);
		}
		if (!requirement.isMetBy(caller, project)) {
			throw missingRole(requirement, "project " + id);
		}
	}

	private String id(String text, RequestAuthorizationContext context) {
		if (!ObjectIds.isValid(text)) {
			throw refused(this.malformedIds.refuse(context.getRequest()), "malformed id in the path");
		}
		return text;
	}

	@Behaviour(topic = Topic.ACCESS, evidence = Evidence.ASSUMED, setting = "mockatlas.missing-role-status",
			value = "Right credentials without the role are answered with 401 `USER_UNAUTHORIZED`, as was "
					+ "recorded of other resources, though the vendor's page lists 403 too.")
	private RefusedException missingRole(Requirement requirement, String where) {
		return refused(ErrorCode.USER_UNAUTHORIZED.exception().withStatus(this.missingRoleStatus),
				"role " + requirement + " missing on " + where);
	}

	private static RefusedException refused(AtlasException refusal, String why) {
		return new RefusedException(refusal, why);
	}

	private static Caller caller(Supplier<? extends @Nullable Authentication> authentication) {
		Authentication present = authentication.get();
		if (present != null && present.getPrincipal() instanceof Caller caller) {
			return caller;
		}
		throw new IllegalStateException("nobody reaches the role table without signing in");
	}

}
