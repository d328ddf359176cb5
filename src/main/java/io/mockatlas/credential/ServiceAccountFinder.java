package io.mockatlas.credential;

import io.mockatlas.caller.AuthorizationProperties;
import io.mockatlas.caller.Caller;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Projects;
import io.mockatlas.organization.Roles;

import org.springframework.stereotype.Component;

/**
 * Finder of service accounts by client ID, for services that run the transaction. It
 * checks whether a project knows an account, and whether the caller may manage it.
 */
@Component
public class ServiceAccountFinder {

	private final ApiUsers users;

	private final Projects projects;

	private final AuthorizationProperties properties;

	ServiceAccountFinder(ApiUsers users, Projects projects, AuthorizationProperties properties) {
		this.users = users;
		this.projects = projects;
		this.properties = properties;
	}

	/**
	 * Returns an account of an organization.
	 */
	public ServiceAccount find(OrgId org, ClientId client) {
		return client.userId()
			.flatMap((id) -> this.users.findAccount(org, id))
			.orElseThrow(() -> notFound(client.value()));
	}

	/**
	 * Returns an account with a direct role on a project.
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Project endpoints return only service accounts with a direct role on the project.")
	public ServiceAccount find(ProjectId project, ClientId client) {
		ServiceAccount account = find(this.projects.organizationOf(project), client);
		if (!account.hasRoleOn(project)) {
			throw notFound(client.value());
		}
		return account;
	}

	/**
	 * Returns an account of a project if the caller may change its secrets and access
	 * list. The caller must be an Organization Owner, or the account must have no
	 * authority beyond the project; otherwise the caller could gain authority that it
	 * lacks.
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Through a project, only owners of the organization can change secrets and access list of a "
					+ "service account that has roles beyond the project; other callers get `USER_UNAUTHORIZED`.")
	public ServiceAccount findManageable(ProjectId project, ClientId client, Caller caller) {
		ServiceAccount account = find(project, client);
		if (!caller.has(Roles.ORG_OWNER) && !account.isLimitedTo(project)) {
			throw ErrorCode.USER_UNAUTHORIZED.exception().withStatus(this.properties.missingRoleStatus());
		}
		return account;
	}

	/**
	 * Returns the error for an unknown resource: the nearest recorded code, which is that
	 * of an unknown user (assumed).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "An unknown client id, secret or list entry is 404 `RESOURCE_NOT_FOUND`.")
	public static RuntimeException notFound(String id) {
		return ErrorCode.RESOURCE_NOT_FOUND.exception(id);
	}

}
