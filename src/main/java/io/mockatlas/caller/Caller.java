package io.mockatlas.caller;

import java.util.List;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.Roles;

/**
 * Caller of a request: an API key or a service account, which belongs to one organization
 * (documented).
 *
 * @param id the ID of the API key or the service account
 * @param username the public key or the client ID
 * @param org the organization of the caller
 * @param roles the roles in the organization
 * @param grants the roles on projects
 * @param networkPolicy the addresses from which the caller may call
 */
public record Caller(ApiUserId id, String username, OrgId org, List<String> roles, List<ProjectGrant> grants,
		NetworkPolicy networkPolicy) {

	public boolean has(String orgRole) {
		return this.roles.contains(orgRole);
	}

	/**
	 * Returns whether the caller has a role on a project. An Organization Owner is
	 * Project Owner on every project of the organization (documented).
	 */
	@Behaviour(topic = Topic.ACCESS, evidence = Evidence.DOCUMENTED,
			value = "An Organization Owner is Project Owner on every project of the organization.")
	public boolean has(String projectRole, ProjectScope project) {
		return isIn(project)
				&& (has(Roles.ORG_OWNER) || this.grants.contains(new ProjectGrant(project.project(), projectRole)));
	}

	/**
	 * Returns whether the caller can see a project. Organization Owners and callers with
	 * Organization Read Only see all projects of the organization; other callers see the
	 * projects on which they have a role (documented).
	 */
	@Behaviour(topic = Topic.ACCESS, evidence = Evidence.DOCUMENTED,
			value = "Owners and readers of an organization see all of its projects; other callers see the projects "
					+ "on which they have a role.")
	public boolean canSee(ProjectScope project) {
		return isIn(project) && (has(Roles.ORG_OWNER) || has(Roles.ORG_READ_ONLY)
				|| this.grants.stream().anyMatch((grant) -> grant.project().equals(project.project())));
	}

	/**
	 * Returns whether the caller can see a project.
	 */
	public boolean canSee(Project project) {
		return canSee(new ProjectScope(project.id(), project.organization().id()));
	}

	private boolean isIn(ProjectScope project) {
		return this.org.equals(project.org());
	}

}
