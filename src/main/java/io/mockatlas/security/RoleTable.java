package io.mockatlas.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * Table of the roles that paths require, for both APIs. The first matching row applies. A
 * path without a row is open to every authenticated caller, and serves no resource.
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

			// ApiKeyAccessListService restricts access lists further
			// (401 API_KEY_ACCESS_LIST_ACCESS_DENIED).
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

			// Paths without organization or project: the caller's own organization applies.
			new Row("/orgs",                                                RoleRequirement.ORGANIZATION_MEMBER),
			new Row("",                                                     RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/",                                                    RoleRequirement.ORGANIZATION_MEMBER),
			// ProjectCreators checks the role in the organization of the request body.
			new Row("/groups",                                              RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/users",                                               RoleRequirement.ORGANIZATION_OWNER),
			new Row("/users/{userId}",                                      RoleRequirement.ORGANIZATION_MEMBER),
			new Row("/users/byName/{username}",                             RoleRequirement.ORGANIZATION_MEMBER));
	// @formatter:on

	private static final RoleMatcher INDEX = new RoleMatcher(ROWS);

	private RoleTable() {
	}

	/**
	 * Returns the match of a request with the table.
	 * @param request the request
	 * @return the match with the first row that fits, or null if no row fits
	 */
	static RoleMatcher.@Nullable Match find(HttpServletRequest request) {
		return INDEX.find(request);
	}

	/**
	 * Row of the table.
	 *
	 * @param method the method, or null for all methods without an earlier row
	 * @param path the path below the base path of either API
	 * @param requirement the required role
	 */
	record Row(@Nullable HttpMethod method, String path, RoleRequirement requirement) {

		Row(String path, RoleRequirement requirement) {
			this(null, path, requirement);
		}

		/**
		 * Returns whether the row applies to a method. Rows for GET also apply to HEAD.
		 */
		boolean isFor(String method) {
			return this.method == null || this.method.matches(method)
					|| (this.method == HttpMethod.GET && HttpMethod.HEAD.matches(method));
		}

	}

}
