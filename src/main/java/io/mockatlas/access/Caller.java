package io.mockatlas.access;

import java.util.List;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Project;
import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.Roles;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

/**
 * Who is calling: an API key, which belongs to one organization (documented).
 *
 * @param id the key's id
 * @param username the public key
 * @param org the organization of the key
 * @param roles the key's roles in the organization
 * @param grants the key's roles on projects
 * @param networkPolicy from where it may call
 */
public record Caller(ApiUserId id, String username, OrgId org, List<String> roles, List<ProjectGrant> grants,
		NetworkPolicy networkPolicy) {

	boolean has(String orgRole) {
		return this.roles.contains(orgRole);
	}

	/**
	 * Whether the caller has a role on a project. An Organization Owner is Project Owner
	 * on every project of the organization (documented).
	 */
	@Behaviour(topic = Topic.ACCESS, evidence = Evidence.DOCUMENTED,
			value = "An Organization Owner is Project Owner on every project of the organization.")
	boolean has(String projectRole, ProjectScope project) {
		return isIn(project)
				&& (has(Roles.ORG_OWNER) || this.grants.contains(new ProjectGrant(project.project(), projectRole)));
	}

	/**
	 * Whether the caller can see a project: owners and readers of the organization see
	 * all of its projects, everybody else those they have a role on (documented).
	 */
	@Behaviour(topic = Topic.ACCESS, evidence = Evidence.DOCUMENTED,
			value = "Owners and readers of an organization see all of its projects, everybody else those on "
					+ "which they have a role.")
	public boolean sees(ProjectScope project) {
		return isIn(project) && (has(Roles.ORG_OWNER) || has(Roles.ORG_READ_ONLY)
				|| this.grants.stream().anyMatch((grant) -> grant.project().equals(project.project())));
	}

	/**
	 * Whether the caller can see a project.
	 */
	public boolean sees(Project project) {
		return sees(new ProjectScope(project.id(), project.organization().id()));
	}

	private boolean isIn(ProjectScope project) {
		return this.org.equals(project.org());
	}

}
