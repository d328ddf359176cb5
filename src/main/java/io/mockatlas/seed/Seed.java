package io.mockatlas.seed;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Seed in the shape of its document, not validated. A missing field is null.
 *
 * @param clock the setting of domain time; null for the system's time
 * @param organizations the organizations
 * @param users user accounts, including those without memberships
 */
public record Seed(@Nullable Clock clock, @Nullable List<Organization> organizations, @Nullable List<Account> users) {

	/**
	 * Setting of domain time.
	 *
	 * @param now the time that the clock shows
	 * @param shift alternative to {@code now}: the offset from the system's time
	 * @param frozen whether the clock is stopped
	 */
	public record Clock(@Nullable String now, @Nullable String shift, @Nullable Boolean frozen) {
	}

	/**
	 * User account.
	 *
	 * @param id 24 hex digits; derived if missing
	 * @param username the e-mail address
	 * @param firstName the first name; derived from the address if missing
	 * @param lastName the last name; derived from the address if missing
	 * @param country the country code
	 * @param createdAt the creation time
	 */
	public record Account(@Nullable String id, @Nullable String username, @Nullable String firstName,
			@Nullable String lastName, @Nullable String country, @Nullable String createdAt) {
	}

	/**
	 * Organization with its contents.
	 *
	 * @param id 24 hex digits; derived if missing
	 * @param name the name
	 * @param created the creation time
	 * @param skipDefaultAlertsSettings whether alerts are only created on request
	 * @param settings the settings
	 * @param federationSettings the federation settings; null without a federation
	 * @param projects the projects
	 * @param teams the teams
	 * @param users the active members
	 * @param apiKeys the API keys
	 * @param serviceAccounts the service accounts
	 * @param invitations the invitations to the organization and to its projects
	 */
	public record Organization(@Nullable String id, @Nullable String name, @Nullable String created,
			@Nullable Boolean skipDefaultAlertsSettings, @Nullable OrgSettings settings,
			@Nullable FederationSettings federationSettings, @Nullable List<Project> projects,
			@Nullable List<Team> teams, @Nullable List<User> users, @Nullable List<ApiKey> apiKeys,
			@Nullable List<ServiceAccount> serviceAccounts, @Nullable List<Invitation> invitations) {
	}

	/**
	 * Settings of an organization. A missing field has the value of a new organization.
	 *
	 * @param apiAccessListRequired whether every key needs an access list
	 * @param customSessionTimeouts the session timeouts
	 * @param genAIFeaturesEnabled whether generative AI features are enabled
	 * @param maxServiceAccountSecretValidityInHours the maximum validity of secrets, in
	 * hours
	 * @param multiFactorAuthRequired whether users need a second factor
	 * @param operationsContact an e-mail address
	 * @param restrictEmployeeAccess whether MongoDB's support staff has no access
	 * @param securityContact an e-mail address
	 * @param streamsCrossGroupEnabled whether streams may connect projects
	 */
	public record OrgSettings(@Nullable Boolean apiAccessListRequired, @Nullable SessionTimeouts customSessionTimeouts,
			@Nullable Boolean genAIFeaturesEnabled, @Nullable Integer maxServiceAccountSecretValidityInHours,
			@Nullable Boolean multiFactorAuthRequired, @Nullable String operationsContact,
			@Nullable Boolean restrictEmployeeAccess, @Nullable String securityContact,
			@Nullable Boolean streamsCrossGroupEnabled) {
	}

	/**
	 * Federation settings of an organization.
	 *
	 * @param id 24 hex digits; derived if missing. Organizations with the same ID are
	 * connected to the same federation.
	 * @param domainRestrictionEnabled whether only approved domains are accepted
	 * @param domainAllowList the approved domains
	 */
	public record FederationSettings(@Nullable String id, @Nullable Boolean domainRestrictionEnabled,
			@Nullable List<String> domainAllowList) {
	}

	/**
	 * Session timeouts.
	 *
	 * @param absoluteSessionTimeoutInSeconds the maximum duration of a session
	 * @param idleSessionTimeoutInSeconds the maximum idle time of a session
	 */
	public record SessionTimeouts(@Nullable Integer absoluteSessionTimeoutInSeconds,
			@Nullable Integer idleSessionTimeoutInSeconds) {
	}

	/**
	 * Project.
	 *
	 * @param id 24 hex digits; derived if missing
	 * @param name the name
	 * @param created the creation time
	 * @param tags the tags
	 * @param withDefaultAlertsSettings whether default alerts are created
	 * @param regionUsageRestrictions the regions that the project may use
	 * @param settings the settings
	 * @param limits the limits that differ from their defaults
	 * @param teams the teams with roles on the project
	 */
	public record Project(@Nullable String id, @Nullable String name, @Nullable String created,
			@Nullable List<Tag> tags, @Nullable Boolean withDefaultAlertsSettings,
			@Nullable String regionUsageRestrictions, @Nullable SeedProjectSettings settings,
			@Nullable List<Limit> limits, @Nullable List<ProjectTeam> teams) {
	}

	/**
	 * Limit of a project.
	 *
	 * @param name Atlas's name of the limit
	 * @param value the value
	 */
	public record Limit(@Nullable String name, @Nullable Long value) {
	}

	/**
	 * Tag of a project.
	 *
	 * @param key the key
	 * @param value the value
	 */
	public record Tag(@Nullable String key, @Nullable String value) {
	}

	/**
	 * Team with roles on a project.
	 *
	 * @param teamId the team's ID or name
	 * @param roleNames the roles of all users of the team
	 */
	public record ProjectTeam(@Nullable String teamId, @Nullable List<String> roleNames) {
	}

	/**
	 * Team.
	 *
	 * @param id 24 hex digits; derived if missing
	 * @param name the name
	 */
	public record Team(@Nullable String id, @Nullable String name) {
	}

	/**
	 * Active member of an organization.
	 *
	 * @param id 24 hex digits; derived if missing
	 * @param username the e-mail address
	 * @param firstName the first name; derived from the address if missing
	 * @param lastName the last name; derived from the address if missing
	 * @param roles the roles
	 * @param teamIds the teams' IDs or names
	 */
	public record User(@Nullable String id, @Nullable String username, @Nullable String firstName,
			@Nullable String lastName, @Nullable Roles roles, @Nullable List<String> teamIds) {
	}

	/**
	 * API key.
	 *
	 * @param id 24 hex digits; derived if missing
	 * @param publicKey the public key
	 * @param privateKey the private key
	 * @param ha1 alternative to {@code privateKey}: the stored hash used for
	 * authentication
	 * @param privateKeyTail with {@code ha1}: the last characters of the private key, for
	 * responses
	 * @param desc the description
	 * @param roles the roles
	 * @param createdAt the creation time
	 * @param accessList the access list
	 */
	public record ApiKey(@Nullable String id, @Nullable String publicKey, @Nullable String privateKey,
			@Nullable String ha1, @Nullable String privateKeyTail, @Nullable String desc, @Nullable Roles roles,
			@Nullable String createdAt, @Nullable List<AccessListEntry> accessList) {

		/**
		 * Omits the private key.
		 */
		@Override
		public String toString() {
			return "ApiKey[publicKey=" + this.publicKey + "]";
		}

	}

	/**
	 * Entry of an access list, with its usage.
	 *
	 * @param ipAddress an IP address
	 * @param cidrBlock a CIDR block
	 * @param created the creation time
	 * @param count the number of requests
	 * @param lastUsed the time of the last request
	 * @param lastUsedAddress the IP address of the last request
	 */
	public record AccessListEntry(@Nullable String ipAddress, @Nullable String cidrBlock, @Nullable String created,
			@Nullable String count, @Nullable String lastUsed, @Nullable String lastUsedAddress) {
	}

	/**
	 * Service account.
	 *
	 * @param clientId the client ID; derived if missing
	 * @param name the name
	 * @param description the description
	 * @param roles the roles
	 * @param secrets the secrets
	 * @param accessList the access list
	 * @param createdAt the creation time
	 */
	public record ServiceAccount(@Nullable String clientId, @Nullable String name, @Nullable String description,
			@Nullable Roles roles, @Nullable List<Secret> secrets, @Nullable List<AccessListEntry> accessList,
			@Nullable String createdAt) {
	}

	/**
	 * Secret of a service account, in plain text or as its hash.
	 *
	 * @param id 24 hex digits; derived if missing
	 * @param secret the secret
	 * @param secretHash the stored hash
	 * @param maskedSecretValue the masked value in responses
	 * @param createdAt the creation time
	 * @param expiresAt the expiry
	 * @param lastUsedAt the time of the last use
	 */
	public record Secret(@Nullable String id, @Nullable String secret, @Nullable String secretHash,
			@Nullable String maskedSecretValue, @Nullable String createdAt, @Nullable String expiresAt,
			@Nullable String lastUsedAt) {

		/**
		 * Omits the secret.
		 */
		@Override
		public String toString() {
			return "Secret[id=" + this.id + "]";
		}

	}

	/**
	 * Roles in the shape of the current user resources.
	 *
	 * @param orgRoles organization roles
	 * @param groupRoleAssignments roles on projects
	 */
	public record Roles(@Nullable List<String> orgRoles, @Nullable List<Assignment> groupRoleAssignments) {
	}

	/**
	 * Roles on one project.
	 *
	 * @param groupId the project's ID or name
	 * @param groupRoles project roles, with the name in user resources
	 * @param roles project roles, with the name in invitation resources
	 */
	public record Assignment(@Nullable String groupId, @Nullable List<String> groupRoles,
			@Nullable List<String> roles) {
	}

	/**
	 * Invitation to an organization, or to a project if it has a {@code groupId}.
	 *
	 * @param id 24 hex digits; derived if missing
	 * @param groupId the project's ID or name
	 * @param username the invitee's e-mail address
	 * @param roles organization roles, or project roles
	 * @param groupRoleAssignments roles on projects; for an organization only
	 * @param teamIds the teams' IDs or names; for an organization only
	 * @param inviterUsername the inviter
	 * @param createdAt the creation time
	 * @param expiresAt the expiry
	 * @param status the status
	 */
	public record Invitation(@Nullable String id, @Nullable String groupId, @Nullable String username,
			@Nullable List<String> roles, @Nullable List<Assignment> groupRoleAssignments,
			@Nullable List<String> teamIds, @Nullable String inviterUsername, @Nullable String createdAt,
			@Nullable String expiresAt, @Nullable String status) {
	}

}
