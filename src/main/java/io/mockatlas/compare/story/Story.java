package io.mockatlas.compare.story;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Requests of the comparison, in order. They cover each emulated operation on each of its
 * APIs, except for {@link #LEFT_OUT}, each leniency, and the errors that behaviours
 * describe. A new operation needs one line in the list of its subject. Everything that a
 * request makes has the prefix of the run in its name, and is in the organization or in
 * the project {@code {group}}. Other projects exist only where their creation is
 * compared.
 */
public final class Story {

	/**
	 * Operations that are not called with success, each with the reason. A name has the
	 * operation ID and v1.0 or the version of v2.
	 */
	public static final Map<String, String> LEFT_OUT = onBoth(
			Map.ofEntries(Map.entry("createOrg", "creates an organization"),
					Map.entry("createUser", "creates an account, which no operation deletes"),
					Map.entry("deleteOrg", "deletes an organization"),
					Map.entry("removeOrgUser", "removes an active user from the organization"),
					Map.entry("updateFederationSettingConnectedOrgConfig",
							"changes the restriction of the caller's organization by domain"),
					Map.entry("updateOrg", "changes the caller's organization"),
					Map.entry("updateOrgSettings", "changes the caller's organization"),
					Map.entry("updateOrgUserRoles", "changes an active user's roles in the organization")));

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
