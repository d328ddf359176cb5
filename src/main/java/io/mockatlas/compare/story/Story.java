package io.mockatlas.compare.story;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Requests of the comparison, in order. They cover each emulated operation, except for
 * {@link #LEFT_OUT}, and the errors that behaviours describe. A new operation needs one
 * line in the list of its subject. Everything that a request makes has the prefix of the
 * run in its name, and is in the project {@code {group}} or in the organization.
 */
public final class Story {

	private static final String FEDERATION = "needs an organization that is connected to a federation";

	/**
	 * Operations that are not called with success, by operation ID and version, each with
	 * the reason.
	 */
	public static final Map<String, String> LEFT_OUT = new TreeMap<>(
			Map.ofEntries(Map.entry("createOrg 2023-01-01", "creates an organization"),
					Map.entry("createUser 2023-01-01", "creates an account, which no operation deletes"),
					Map.entry("deleteOrg 2023-01-01", "deletes an organization"),
					Map.entry("getFederationSettingConnectedOrgConfig 2023-01-01", FEDERATION),
					Map.entry("getOrgFederationSettings 2023-01-01", FEDERATION),
					Map.entry("listFederationSettingConnectedOrgConfigs 2023-01-01", FEDERATION),
					Map.entry("removeOrgUser 2023-01-01", "removes an active user from the organization"),
					Map.entry("updateFederationSettingConnectedOrgConfig 2023-01-01", FEDERATION),
					Map.entry("updateOrg 2023-01-01", "changes the caller's organization"),
					Map.entry("updateOrgSettings 2023-01-01", "changes the caller's organization"),
					Map.entry("updateOrgUserRoles 2023-01-01", "changes an active user's roles in the organization")));

	private Story() {
	}

	/**
	 * Returns all requests.
	 */
	public static List<Step> steps() {
		return Stream
			.of(OrganizationSteps.organization(), OrganizationSteps.project(), InvitationSteps.invitations(),
					InvitationSteps.projectInvitations(), UserSteps.users(), UserSteps.teams(), UserSteps.activeUsers(),
					ProtocolSteps.all(), ApiKeySteps.apiKeys(), ApiKeySteps.accessLists(), ApiKeySteps.roles(),
					ServiceAccountSteps.serviceAccounts(), ServiceAccountSteps.tokens(), DeletionSteps.all())
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
			.map((name) -> (name.startsWith("active")) ? "needs --active-user"
					: "needs {" + name + "}, which an earlier request did not return")
			.orElse(null);
	}

}
