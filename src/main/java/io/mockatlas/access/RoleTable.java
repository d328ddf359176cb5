package io.mockatlas.access;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * The one table of who may do what: path and the role it requires, for both APIs; the
 * first row that fits counts. A path that is not here is open to every caller who signed
 * in, and nothing is served there.
 */
final class RoleTable {

	static final List<Row> ROWS = List.of(
	// @formatter:off
			new Row(HttpMethod.GET, "/orgs/{orgId}",                        RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}",                                        RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/groups",                                 RoleRequirement.ORGANIZATION_MEMBER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/settings",               RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/settings",                               RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/invites",                                RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/invites/{invitationId}",                 RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/invitations/{invitationId}",             RoleRequirement.ORGANIZATION_OWNER),
			new Row("/groups/byName/{groupName}",                           RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/groups/{groupId}/invites",                            RoleRequirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/invites/{invitationId}",             RoleRequirement.PROJECT_OWNER),

			new Row("/orgs/{orgId}/users/{userId}:addRole",                 RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/users/{userId}:removeRole",              RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/users/{userId}/roles",                   RoleRequirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/users",                  RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/users",                                  RoleRequirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/users/{userId}",         RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/users/{userId}",                         RoleRequirement.ORGANIZATION_OWNER),

			new Row(HttpMethod.GET, "/groups/{groupId}",                    RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}",                                    RoleRequirement.PROJECT_OWNER),
			new Row(HttpMethod.GET, "/groups/{groupId}/settings",           RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/settings",                           RoleRequirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/limits",                             RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/ipAddresses",                        RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/managedSlowMs",                      RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/clusters",                           RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/users/{userId}:addRole",             RoleRequirement.PROJECT_ACCESS_MANAGER),
			new Row("/groups/{groupId}/users/{userId}:removeRole",          RoleRequirement.PROJECT_ACCESS_MANAGER),
			new Row("/groups/{groupId}/users/{userId}/roles",               RoleRequirement.PROJECT_OWNER),
			new Row(HttpMethod.GET, "/groups/{groupId}/users",              RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/users",                              RoleRequirement.PROJECT_ACCESS_MANAGER),
			new Row(HttpMethod.GET, "/groups/{groupId}/users/{userId}",     RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/users/{userId}",                     RoleRequirement.PROJECT_ACCESS_MANAGER),

			new Row(HttpMethod.GET, "/groups/{groupId}/teams",              RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/teams",                              RoleRequirement.PROJECT_ACCESS_MANAGER),
			new Row(HttpMethod.GET, "/groups/{groupId}/teams/{teamId}",     RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/teams/{teamId}",                     RoleRequirement.PROJECT_ACCESS_MANAGER),

			new Row("/orgs/{orgId}/teams/byName/{teamName}",                RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/teams/{teamId}:addUser",                 RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/teams/{teamId}:removeUser",              RoleRequirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/teams/{teamId}/users",   RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/teams/{teamId}/users",                   RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/teams/{teamId}/users/{userId}",          RoleRequirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/teams",                  RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/teams",                                  RoleRequirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/teams/{teamId}",         RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/teams/{teamId}",                         RoleRequirement.ORGANIZATION_OWNER),

			// Who may see an access list, the list's own rules say (401 API_KEY_ACCESS_LIST_ACCESS_DENIED).
			new Row(HttpMethod.GET, "/orgs/{orgId}/apiKeys",                RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/apiKeys",                                RoleRequirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/apiKeys/{apiUserId}",    RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/apiKeys/{apiUserId}",                    RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/apiKeys/{apiUserId}/accessList",         RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/apiKeys/{apiUserId}/accessList/{ipAddress}", RoleRequirement.ORGANIZATION_MEMBER),
			new Row(HttpMethod.GET, "/groups/{groupId}/apiKeys",            RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/apiKeys",                            RoleRequirement.PROJECT_ACCESS_MANAGER),
			new Row(HttpMethod.POST, "/groups/{groupId}/apiKeys/{apiUserId}", RoleRequirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/apiKeys/{apiUserId}",                RoleRequirement.PROJECT_ACCESS_MANAGER),

			new Row(HttpMethod.GET, "/orgs/{orgId}/serviceAccounts",        RoleRequirement.ORGANIZATION_READ_ONLY),
			new Row("/orgs/{orgId}/serviceAccounts",                        RoleRequirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/serviceAccounts/{clientId}", RoleRequirement.ORGANIZATION_READ_ONLY),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}",             RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}/groups",      RoleRequirement.ORGANIZATION_READ_ONLY),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}/secrets",     RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}/secrets/{secretId}", RoleRequirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/serviceAccounts/{clientId}/accessList", RoleRequirement.ORGANIZATION_READ_ONLY),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}/accessList",  RoleRequirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}/accessList/{ipAddress}", RoleRequirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/groups/{groupId}/serviceAccounts",    RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/serviceAccounts",                    RoleRequirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}:invite",  RoleRequirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/groups/{groupId}/serviceAccounts/{clientId}", RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}",         RoleRequirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}/secrets", RoleRequirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}/secrets/{secretId}", RoleRequirement.PROJECT_OWNER),
			new Row(HttpMethod.GET, "/groups/{groupId}/serviceAccounts/{clientId}/accessList", RoleRequirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}/accessList", RoleRequirement.PROJECT_ACCESS_MANAGER),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}/accessList/{ipAddress}", RoleRequirement.PROJECT_ACCESS_MANAGER),

			// Without an organization or a project in the path, the caller's own organization counts.
			new Row("/orgs",                                                RoleRequirement.ORGANIZATION_MEMBER),
			new Row("",                                                     RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/",                                                    RoleRequirement.ORGANIZATION_MEMBER),
			// Who may create a project is up to the organization in the body: ProjectCreators.
			new Row("/groups",                                              RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/users",                                               RoleRequirement.ORGANIZATION_OWNER),
			new Row("/users/{userId}",                                      RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/users/byName/{username}",                             RoleRequirement.ORGANIZATION_MEMBER));
	// @formatter:on

	private static final RoleMatcher INDEX = new RoleMatcher(ROWS);

	private RoleTable() {
	}

	/**
	 * Finds the row of a request.
	 * @param request the request
	 * @return the first row that fits; null if there is none
	 */
	static RoleMatcher.@Nullable Match find(HttpServletRequest request) {
		return INDEX.find(request);
	}

	/**
	 * One row.
	 *
	 * @param method the method, or none for all that no row before this one has
	 * @param path the path below the base path of either API
	 * @param requirement what it requires
	 */
	record Row(@Nullable HttpMethod method, String path, RoleRequirement requirement) {

		Row(String path, RoleRequirement requirement) {
			this(null, path, requirement);
		}

		/**
		 * Whether the row is for a method. HEAD goes with GET.
		 */
		boolean isFor(String method) {
			return this.method == null || this.method.matches(method)
					|| (this.method == HttpMethod.GET && HttpMethod.HEAD.matches(method));
		}

	}

}
