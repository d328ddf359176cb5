package io.mockatlas.access;

import io.mockatlas.directory.OrgId;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import io.mockatlas.objectid.ObjectIds;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who may create projects. The organization is named in the body, so the role table
 * cannot say it; the refusals are the same.
 */
@Component
public class ProjectCreators {

	private final RoleAuthorizationManager authorization;

	ProjectCreators(RoleAuthorizationManager authorization) {
		this.authorization = authorization;
	}

	/**
	 * The organization to create a project in, if the caller may. What is no id at all
	 * names nothing that exists.
	 * @param caller who wants to
	 * @param orgId the organization as it was sent
	 * @return the organization
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "Who may not create a project is told `USER_UNAUTHORIZED`, which is recorded elsewhere, "
					+ "though the vendor's list of codes has `NOT_ORG_GROUP_CREATOR` too.")
	public OrgId authorize(Caller caller, @Nullable String orgId) {
		if (orgId == null || orgId.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("orgId");
		}
		if (!ObjectIds.isValid(orgId)) {
			throw ErrorCode.ORG_NOT_FOUND.exception(orgId);
		}
		OrgId org = new OrgId(orgId);
		this.authorization.authorizeOrganization(caller, org, RoleRequirement.ORGANIZATION_PROJECT_CREATOR);
		return org;
	}

}
