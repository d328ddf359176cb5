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
			new Row(HttpMethod.GET, "/orgs/{orgId}",                        Requirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}",                                        Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/groups",                                 Requirement.ORGANIZATION_MEMBER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/settings",               Requirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/settings",                               Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/invites",                                Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/invites/{invitationId}",                 Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/invitations/{invitationId}",             Requirement.ORGANIZATION_OWNER),
			new Row("/groups/byName/{groupName}",                           Requirement.ORGANIZATION_MEMBER),
			new Row("/groups/{groupId}/invites",                            Requirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/invites/{invitationId}",             Requirement.PROJECT_OWNER),

			new Row("/orgs/{orgId}/users/{userId}:addRole",                 Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/users/{userId}:removeRole",              Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/users/{userId}/roles",                   Requirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/users",                  Requirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/users",                                  Requirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/users/{userId}",         Requirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/users/{userId}",                         Requirement.ORGANIZATION_OWNER),

			new Row(HttpMethod.GET, "/groups/{groupId}",                    Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}",                                    Requirement.PROJECT_OWNER),
			new Row(HttpMethod.GET, "/groups/{groupId}/settings",           Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/settings",                           Requirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/limits",                             Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/ipAddresses",                        Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/managedSlowMs",                      Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/clusters",                           Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/users/{userId}:addRole",             Requirement.PROJECT_ACCESS_MANAGER),
			new Row("/groups/{groupId}/users/{userId}:removeRole",          Requirement.PROJECT_ACCESS_MANAGER),
			new Row("/groups/{groupId}/users/{userId}/roles",               Requirement.PROJECT_OWNER),
			new Row(HttpMethod.GET, "/groups/{groupId}/users",              Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/users",                              Requirement.PROJECT_ACCESS_MANAGER),
			new Row(HttpMethod.GET, "/groups/{groupId}/users/{userId}",     Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/users/{userId}",                     Requirement.PROJECT_ACCESS_MANAGER),

			new Row(HttpMethod.GET, "/groups/{groupId}/teams",              Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/teams",                              Requirement.PROJECT_ACCESS_MANAGER),
			new Row(HttpMethod.GET, "/groups/{groupId}/teams/{teamId}",     Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/teams/{teamId}",                     Requirement.PROJECT_ACCESS_MANAGER),

			new Row("/orgs/{orgId}/teams/byName/{teamName}",                Requirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/teams/{teamId}:addUser",                 Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/teams/{teamId}:removeUser",              Requirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/teams/{teamId}/users",   Requirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/teams/{teamId}/users",                   Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/teams/{teamId}/users/{userId}",          Requirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/teams",                  Requirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/teams",                                  Requirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/teams/{teamId}",         Requirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/teams/{teamId}",                         Requirement.ORGANIZATION_OWNER),

			// Who may see an access list, the list's own rules say (401 API_KEY_ACCESS_LIST_ACCESS_DENIED).
			new Row(HttpMethod.GET, "/orgs/{orgId}/apiKeys",                Requirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/apiKeys",                                Requirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/apiKeys/{apiUserId}",    Requirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/apiKeys/{apiUserId}",                    Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/apiKeys/{apiUserId}/accessList",         Requirement.ORGANIZATION_MEMBER),
			new Row("/orgs/{orgId}/apiKeys/{apiUserId}/accessList/{ipAddress}", Requirement.ORGANIZATION_MEMBER),
			new Row(HttpMethod.GET, "/groups/{groupId}/apiKeys",            Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/apiKeys",                            Requirement.PROJECT_ACCESS_MANAGER),
			new Row(HttpMethod.POST, "/groups/{groupId}/apiKeys/{apiUserId}", Requirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/apiKeys/{apiUserId}",                Requirement.PROJECT_ACCESS_MANAGER),

			new Row(HttpMethod.GET, "/orgs/{orgId}/serviceAccounts",        Requirement.ORGANIZATION_READ_ONLY),
			new Row("/orgs/{orgId}/serviceAccounts",                        Requirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/serviceAccounts/{clientId}", Requirement.ORGANIZATION_READ_ONLY),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}",             Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}/groups",      Requirement.ORGANIZATION_READ_ONLY),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}/secrets",     Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}/secrets/{secretId}", Requirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/orgs/{orgId}/serviceAccounts/{clientId}/accessList", Requirement.ORGANIZATION_READ_ONLY),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}/accessList",  Requirement.ORGANIZATION_OWNER),
			new Row("/orgs/{orgId}/serviceAccounts/{clientId}/accessList/{ipAddress}", Requirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/groups/{groupId}/serviceAccounts",    Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/serviceAccounts",                    Requirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}:invite",  Requirement.ORGANIZATION_OWNER),
			new Row(HttpMethod.GET, "/groups/{groupId}/serviceAccounts/{clientId}", Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}",         Requirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}/secrets", Requirement.PROJECT_OWNER),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}/secrets/{secretId}", Requirement.PROJECT_OWNER),
			new Row(HttpMethod.GET, "/groups/{groupId}/serviceAccounts/{clientId}/accessList", Requirement.PROJECT_READ_ONLY),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}/accessList", Requirement.PROJECT_ACCESS_MANAGER),
			new Row("/groups/{groupId}/serviceAccounts/{clientId}/accessList/{ipAddress}", Requirement.PROJECT_ACCESS_MANAGER),

			// Without an organization or a project in the path, the caller's own organization counts.
			new Row("/orgs",                                                Requirement.ORGANIZATION_MEMBER),
			new Row("",                                                     Requirement.ORGANIZATION_MEMBER),
			new Row("/",                                                    Requirement.ORGANIZATION_MEMBER),
			// Who may create a project is up to the organization in the body: ProjectCreators.
			new Row("/groups",                                              Requirement.ORGANIZATION_MEMBER),
			new Row("/users",                                               Requirement.ORGANIZATION_OWNER),
			new Row("/users/{userId}",                                      Requirement.ORGANIZATION_MEMBER),
			new Row("/users/byName/{username}",                             Requirement.ORGANIZATION_MEMBER));
	// @formatter:on

	private static final RoleRows INDEX = new RoleRows(ROWS);

	private RoleTable() {
	}

	/**
	 * Finds the row of a request.
	 * @param request the request
	 * @return the first row that fits; null if there is none
	 */
	static RoleRows.@Nullable Match find(HttpServletRequest request) {
		return INDEX.find(request);
	}

	/**
	 * One row.
	 *
	 * @param method the method, or none for all that no row before this one has
	 * @param path the path below the base path of either API
	 * @param requirement what it requires
	 */
	record Row(@Nullable HttpMethod method, String path, Requirement requirement) {

		Row(String path, Requirement requirement) {
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
