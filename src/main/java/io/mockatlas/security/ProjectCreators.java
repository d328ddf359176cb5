package io.mockatlas.security;

import io.mockatlas.caller.Caller;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Authorization of callers that create projects. The role table cannot express it, since
 * the organization is in the request body; the error for a missing role has a code of its
 * own (recorded).
 */
@Component
public class ProjectCreators {

	private final RoleAuthorization authorization;

	ProjectCreators(RoleAuthorization authorization) {
		this.authorization = authorization;
	}

	/**
	 * Returns the organization for a new project if the caller has the required role.
	 * Treats a malformed ID as that of an unknown organization.
	 * @param caller the caller
	 * @param orgId the organization ID as sent
	 * @return the organization
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "A new project without `orgId` is 400 `API_KEY_CREATED_GROUPS_MUST_HAVE_ORG` for service accounts "
					+ "too.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED, setting = "mockatlas.missing-role-status",
			value = "Creating a project without the required role is 401 `NOT_ORG_GROUP_CREATOR`, not "
					+ "`USER_UNAUTHORIZED`.")
	public OrgId authorize(Caller caller, @Nullable String orgId) {
		if (orgId == null || orgId.isEmpty()) {
			throw ErrorCode.API_KEY_CREATED_GROUPS_MUST_HAVE_ORG.exception();
		}
		if (!ObjectIds.isValid(orgId)) {
			throw ErrorCode.ORG_NOT_FOUND.exception(orgId);
		}
		OrgId org = new OrgId(orgId);
		this.authorization.authorizeOrganization(caller, org, RoleRequirement.ORGANIZATION_PROJECT_CREATOR,
				() -> ErrorCode.NOT_ORG_GROUP_CREATOR.exception(orgId));
		return org;
	}

}
