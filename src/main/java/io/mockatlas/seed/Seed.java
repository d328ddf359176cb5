package io.mockatlas.seed;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A seed as it is written: what exists. Nothing in it has been looked at. What is null
 * was left out.
 *
 * @param clock how domain time is set, if it does not go with the system's
 * @param organizations the organizations
 * @param users accounts of people, of those too who are active nowhere
 */
record Seed(@Nullable Clock clock, @Nullable List<Organization> organizations, @Nullable List<Account> users) {

	/**
	 * How domain time is set.
	 *
	 * @param now the time that it shows
	 * @param shift in its place: how far it is ahead of the system's
	 * @param frozen whether it stands still
	 */
	record Clock(@Nullable String now, @Nullable String shift, @Nullable Boolean frozen) {
	}

	/**
	 * The account of a person.
	 *
	 * @param id 24 hex digits, or derived
	 * @param username the e-mail address
	 * @param firstName the first name, or made of the address
	 * @param lastName the last name, or made of the address
	 * @param country where they are
	 * @param createdAt when the account was made
	 */
	record Account(@Nullable String id, @Nullable String username, @Nullable String firstName,
			@Nullable String lastName, @Nullable String country, @Nullable String createdAt) {
	}

	/**
	 * An organization and all that is in it.
	 *
	 * @param id 24 hex digits, or derived
	 * @param name the name
	 * @param created when it was made
	 * @param skipDefaultAlertsSettings whether alerts of it are only made when asked for
	 * @param settings its settings
	 * @param projects its projects
	 * @param teams its teams
	 * @param users its active members
	 * @param apiKeys its API keys
	 * @param serviceAccounts its service accounts
	 * @param invitations its invitations and those to its projects
	 */
	record Organization(@Nullable String id, @Nullable String name, @Nullable String created,
			@Nullable Boolean skipDefaultAlertsSettings, @Nullable OrgSettings settings,
			@Nullable List<Project> projects, @Nullable List<Team> teams, @Nullable List<User> users,
			@Nullable List<ApiKey> apiKeys, @Nullable List<ServiceAccount> serviceAccounts,
			@Nullable List<Invitation> invitations) {
	}

	/**
	 * The settings of an organization; those left out are as in a new one.
	 *
	 * @param apiAccessListRequired whether every key needs an access list
	 * @param customSessionTimeouts how long sessions last
	 * @param genAIFeaturesEnabled whether generative AI is offered
	 * @param maxServiceAccountSecretValidityInHours how long secrets may be valid
	 * @param multiFactorAuthRequired whether people need a second factor
	 * @param operationsContact an e-mail address
	 * @param restrictEmployeeAccess whether the vendor's support is kept out
	 * @param securityContact an e-mail address
	 * @param streamsCrossGroupEnabled whether streams may connect projects
	 */
	record OrgSettings(@Nullable Boolean apiAccessListRequired, @Nullable SessionTimeouts customSessionTimeouts,
			@Nullable Boolean genAIFeaturesEnabled, @Nullable Integer maxServiceAccountSecretValidityInHours,
			@Nullable Boolean multiFactorAuthRequired, @Nullable String operationsContact,
			@Nullable Boolean restrictEmployeeAccess, @Nullable String securityContact,
			@Nullable Boolean streamsCrossGroupEnabled) {
	}

	/**
	 * How long sessions last.
	 *
	 * @param absoluteSessionTimeoutInSeconds in all
	 * @param idleSessionTimeoutInSeconds without anything done
	 */
	record SessionTimeouts(@Nullable Integer absoluteSessionTimeoutInSeconds,
			@Nullable Integer idleSessionTimeoutInSeconds) {
	}

	/**
	 * A project.
	 *
	 * @param id 24 hex digits, or derived
	 * @param name the name
	 * @param created when it was made
	 * @param tags its tags
	 * @param withDefaultAlertsSettings whether alerts of it are made without being asked
	 * for
	 * @param regionUsageRestrictions which regions may be used
	 * @param settings its settings
	 * @param teams the teams that have roles on it
	 */
	record Project(@Nullable String id, @Nullable String name, @Nullable String created, @Nullable List<Tag> tags,
			@Nullable Boolean withDefaultAlertsSettings, @Nullable String regionUsageRestrictions,
			@Nullable ProjectSettings settings, @Nullable List<ProjectTeam> teams) {
	}

	/**
	 * A tag of a project.
	 *
	 * @param key the key
	 * @param value the value
	 */
	record Tag(@Nullable String key, @Nullable String value) {
	}

	/**
	 * The switches of a project; those left out are as in a new one.
	 *
	 * @param isClusterAiAssistantEnabled the AI cluster assistant
	 * @param isCollectDatabaseSpecificsStatisticsEnabled metrics of single databases
	 * @param isDataExplorerEnabled the data explorer
	 * @param isDataExplorerGenAIFeaturesEnabled generative AI in it
	 * @param isDataExplorerGenAISampleDocumentPassingEnabled sample documents for that AI
	 * @param isDataValidationEnabled data validation
	 * @param isExtendedStorageSizesEnabled extended storage sizes
	 * @param isNativeRerankingEnabled native reranking
	 * @param isPerformanceAdvisorEnabled the performance advisor
	 * @param isRealtimePerformancePanelEnabled the realtime performance panel
	 * @param isSchemaAdvisorEnabled the schema advisor
	 */
	record ProjectSettings(@Nullable Boolean isClusterAiAssistantEnabled,
			@Nullable Boolean isCollectDatabaseSpecificsStatisticsEnabled, @Nullable Boolean isDataExplorerEnabled,
			@Nullable Boolean isDataExplorerGenAIFeaturesEnabled,
			@Nullable Boolean isDataExplorerGenAISampleDocumentPassingEnabled,
			@Nullable Boolean isDataValidationEnabled, @Nullable Boolean isExtendedStorageSizesEnabled,
			@Nullable Boolean isNativeRerankingEnabled, @Nullable Boolean isPerformanceAdvisorEnabled,
			@Nullable Boolean isRealtimePerformancePanelEnabled, @Nullable Boolean isSchemaAdvisorEnabled) {
	}

	/**
	 * A team on a project.
	 *
	 * @param teamId id or name of the team
	 * @param roleNames the roles that everybody in it has there
	 */
	record ProjectTeam(@Nullable String teamId, @Nullable List<String> roleNames) {
	}

	/**
	 * A team.
	 *
	 * @param id 24 hex digits, or derived
	 * @param name the name
	 */
	record Team(@Nullable String id, @Nullable String name) {
	}

	/**
	 * An active member of an organization.
	 *
	 * @param id 24 hex digits, or derived
	 * @param username the e-mail address
	 * @param firstName the first name, or made of the address
	 * @param lastName the last name, or made of the address
	 * @param roles what they may do
	 * @param teamIds ids or names of teams
	 */
	record User(@Nullable String id, @Nullable String username, @Nullable String firstName, @Nullable String lastName,
			@Nullable Roles roles, @Nullable List<String> teamIds) {
	}

	/**
	 * An API key.
	 *
	 * @param id 24 hex digits, or derived
	 * @param publicKey the name to sign in with
	 * @param privateKey the secret
	 * @param ha1 in its place: all that is kept of it for signing in
	 * @param privateKeyTail with {@code ha1}: the end of the secret, to show
	 * @param desc what it is for
	 * @param roles what it may do
	 * @param createdAt when it was made
	 * @param accessList where it may call from
	 */
	record ApiKey(@Nullable String id, @Nullable String publicKey, @Nullable String privateKey, @Nullable String ha1,
			@Nullable String privateKeyTail, @Nullable String desc, @Nullable Roles roles, @Nullable String createdAt,
			@Nullable List<AccessListEntry> accessList) {

		/**
		 * Without the secret.
		 */
		@Override
		public String toString() {
			return "ApiKey[publicKey=" + this.publicKey + "]";
		}

	}

	/**
	 * An address or a block of them, and what use was made of it.
	 *
	 * @param ipAddress an address
	 * @param cidrBlock a block
	 * @param created when it was made
	 * @param count how many requests came
	 * @param lastUsed when the last one came
	 * @param lastUsedAddress from where it came
	 */
	record AccessListEntry(@Nullable String ipAddress, @Nullable String cidrBlock, @Nullable String created,
			@Nullable String count, @Nullable String lastUsed, @Nullable String lastUsedAddress) {
	}

	/**
	 * A service account.
	 *
	 * @param clientId the name to sign in with, or derived
	 * @param name what it is called
	 * @param description what it is for
	 * @param roles what it may do
	 * @param secrets what it signs in with
	 * @param accessList where it may call from
	 * @param createdAt when it was made
	 */
	record ServiceAccount(@Nullable String clientId, @Nullable String name, @Nullable String description,
			@Nullable Roles roles, @Nullable List<Secret> secrets, @Nullable List<AccessListEntry> accessList,
			@Nullable String createdAt) {
	}

	/**
	 * A secret of a service account, plain or as it is kept.
	 *
	 * @param id 24 hex digits, or derived
	 * @param secret the secret
	 * @param secretHash what is kept of it
	 * @param maskedSecretValue what is shown of it
	 * @param createdAt when it was made
	 * @param expiresAt when it ends
	 * @param lastUsedAt when it was last used
	 */
	record Secret(@Nullable String id, @Nullable String secret, @Nullable String secretHash,
			@Nullable String maskedSecretValue, @Nullable String createdAt, @Nullable String expiresAt,
			@Nullable String lastUsedAt) {

		/**
		 * Without the secret.
		 */
		@Override
		public String toString() {
			return "Secret[id=" + this.id + "]";
		}

	}

	/**
	 * Roles in the shape of today's user resources.
	 *
	 * @param orgRoles organization roles
	 * @param groupRoleAssignments roles on projects
	 */
	record Roles(@Nullable List<String> orgRoles, @Nullable List<Assignment> groupRoleAssignments) {
	}

	/**
	 * Roles on one project.
	 *
	 * @param groupId id or name of the project
	 * @param groupRoles project roles, as users have them
	 * @param roles project roles, as invitations name them
	 */
	record Assignment(@Nullable String groupId, @Nullable List<String> groupRoles, @Nullable List<String> roles) {
	}

	/**
	 * An invitation, to a project if there is a {@code groupId}.
	 *
	 * @param id 24 hex digits, or derived
	 * @param groupId id or name of the project
	 * @param username the e-mail address of the person invited
	 * @param roles organization roles, or project roles
	 * @param groupRoleAssignments roles on projects; to an organization only
	 * @param teamIds ids or names of teams; to an organization only
	 * @param inviterUsername who invites
	 * @param createdAt when it was made
	 * @param expiresAt when it ends
	 * @param status what became of it
	 */
	record Invitation(@Nullable String id, @Nullable String groupId, @Nullable String username,
			@Nullable List<String> roles, @Nullable List<Assignment> groupRoleAssignments,
			@Nullable List<String> teamIds, @Nullable String inviterUsername, @Nullable String createdAt,
			@Nullable String expiresAt, @Nullable String status) {
	}

}
