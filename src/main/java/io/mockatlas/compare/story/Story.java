package io.mockatlas.compare.story;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Requests of the comparison, in order. They cover each emulated operation on each of its
 * APIs, except for {@link #leftOut}, each leniency, and the errors that behaviours
 * describe. A new operation needs one line in the list of its subject. Everything that a
 * request makes has the prefix of the run in its name, and is in the organization or in
 * the project {@code {group}}. Other projects exist only where their creation is
 * compared.
 */
public final class Story {

	/**
	 * Path of the organization that {@link #organizations()} creates.
	 */
	public static final String NEW_ORGANIZATION = "/orgs/{newOrg}";

	/**
	 * Operations that are never called with success, each with the reason. A name has the
	 * operation ID and v1.0 or the version of v2.
	 */
	private static final Map<String, String> NEVER = onBoth(
			Map.of("createUser", "creates an account, which no operation deletes", "removeOrgUser",
					"removes an active user from the organization", "updateFederationSettingConnectedOrgConfig",
					"changes the restriction of the caller's organization by domain"));

	/**
	 * Operations that are called only in {@link #organizations()}.
	 */
	private static final Map<String, String> OPTIONAL = onBoth(Map.of("createOrg", "creates an organization",
			"deleteOrg", "deletes an organization", "updateOrg", "changes an organization", "updateOrgSettings",
			"changes an organization", "updateOrgUserRoles", "changes an active user's roles in an organization"));

	private Story() {
	}

	private static Map<String, String> onBoth(Map<String, String> operations) {
		Map<String, String> all = new TreeMap<>();
		operations.forEach((id, reason) -> {
			all.put(id + " 2023-01-01", reason);
			all.put(id + " v1.0", reason);
		});
		return all;
	}

	/**
	 * Returns all requests.
	 * @param isServiceAccount whether the caller is a service account and not an API key,
	 * which shows other behaviours
	 * @param isFederated whether the organization is connected to a federation
	 */
	public static List<Step> steps(boolean isServiceAccount, boolean isFederated) {
		return Stream.of(OrganizationSteps.organization(isServiceAccount), OrganizationSteps.federation(isFederated),
				OrganizationSteps.project(), InvitationSteps.invitations(isServiceAccount),
				InvitationSteps.projectInvitations(), UserSteps.users(), UserSteps.teams(), UserSteps.activeUsers(),
				ProtocolSteps.all(), ApiKeySteps.apiKeys(), ApiKeySteps.accessLists(), ApiKeySteps.roles(),
				ServiceAccountSteps.serviceAccounts(), ServiceAccountSteps.tokens(), V1Steps.all(), DeletionSteps.all())
			.flatMap(List::stream)
			.flatMap(Step::requests)
			.toList();
	}

	/**
	 * Returns the requests that create an organization, change it and delete it, on each
	 * API.
	 */
	public static List<Step> organizations() {
		List<Step> steps = OrganizationSteps.newOrganization();
		return Stream.concat(steps.stream(), steps.stream().map(Step::v1)).toList();
	}

	/**
	 * Returns the operations that are not called with success, each with the reason.
	 * @param includesOrganizations whether {@link #organizations()} is sent
	 */
	public static Map<String, String> leftOut(boolean includesOrganizations) {
		Map<String, String> all = new TreeMap<>(NEVER);
		if (!includesOrganizations) {
			OPTIONAL.forEach((operation, reason) -> all.put(operation, reason + "; --include-organizations sends it"));
		}
		return all;
	}

	/**
	 * Returns the reason why a step is left out for a server with some variables.
	 * @return the reason; null if it can be sent
	 */
	public static @Nullable String obstacle(Step step, Map<String, String> variables) {
		return step.variables()
			.filter((name) -> !variables.containsKey(name))
			.findFirst()
			.map((name) -> "needs " + need(name))
			.orElse(null);
	}

	private static String need(String variable) {
		if (variable.startsWith("active")) {
			return "--active-user";
		}
		return (variable.equals("federation")) ? "an organization that is connected to a federation"
				: "{" + variable + "}, which an earlier request did not return";
	}

}
