package io.mockatlas.evidence;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.protocol.body.UniqueItems;

/**
 * Request with a repeated element in an array that Atlas's description calls unique.
 * There is one for each such array of each operation.
 *
 * @param method the method
 * @param path the path below {@code /api/atlas/v2}, with {@code ORG}, {@code WEB},
 * {@code TEAM}, {@code FEDERATION} and {@code UNKNOWN} for IDs
 * @param date the version
 * @param body the body
 * @param attribute the name of the array
 */
record RepeatedElement(String method, String path, String date, String body, String attribute) {

	private static final String INVITES = """
			POST  | /orgs/ORG/invites                             | 2023-01-01 | %1$s
			PATCH | /orgs/ORG/invites                             | 2023-01-01 | %1$s
			PATCH | /orgs/ORG/invites/UNKNOWN                     | 2023-01-01 | %1$s
			""";

	private static final String ALL = invites("{'roles':['ORG_OWNER','ORG_OWNER']} | roles")
			+ invites("{'teamIds':['TEAM','TEAM']} | teamIds")
			+ invites("{'groupRoleAssignments':[{'roles':['GROUP_OWNER','GROUP_OWNER']}]} | roles")
			+ invites("{'groupRoleAssignments':[{'groupRoles':['GROUP_OWNER','GROUP_OWNER']}]} | groupRoles")
			+ """
					POST  | /groups/WEB/invites                           | 2023-01-01 | {'roles':['a','a']}          | roles
					PATCH | /groups/WEB/invites                           | 2023-01-01 | {'roles':['a','a']}          | roles
					PATCH | /groups/WEB/invites/UNKNOWN                   | 2023-01-01 | {'roles':['a','a']}          | roles
					POST  | /orgs/ORG/users                               | 2025-02-19 | {'roles':{'orgRoles':['a','a']}} | orgRoles
					POST  | /orgs/ORG/users                               | 2025-02-19 | {'teamIds':['TEAM','TEAM']}  | teamIds
					POST  | /orgs/ORG/users                               | 2025-02-19 | {'roles':{'groupRoleAssignments':[{'groupRoles':['a','a']}]}} | groupRoles
					PATCH | /orgs/ORG/users/UNKNOWN                       | 2025-02-19 | {'roles':{'orgRoles':['a','a']}} | orgRoles
					PATCH | /orgs/ORG/users/UNKNOWN                       | 2025-02-19 | {'teamIds':['TEAM','TEAM']}  | teamIds
					PATCH | /orgs/ORG/users/UNKNOWN                       | 2025-02-19 | {'roles':{'groupRoleAssignments':[{'groupRoles':['a','a']}]}} | groupRoles
					POST  | /groups/WEB/users                             | 2025-02-19 | {'roles':['a','a']}          | roles
					PUT   | /orgs/ORG/users/UNKNOWN/roles                 | 2023-01-01 | {'orgRoles':['a','a']}       | orgRoles
					PUT   | /groups/WEB/users/UNKNOWN/roles               | 2023-01-01 | {'groupRoles':['a','a']}     | groupRoles
					POST  | /orgs/ORG/teams                               | 2023-01-01 | {'usernames':['a','a']}      | usernames
					POST  | /groups/WEB/teams                             | 2023-01-01 | [{'roleNames':['a','a']}]    | roleNames
					PATCH | /groups/WEB/teams/TEAM                        | 2023-01-01 | {'roleNames':['a','a']}      | roleNames
					POST  | /groups/WEB/serviceAccounts/UNKNOWN:invite    | 2024-08-05 | {'roles':['a','a']}          | roles
					PATCH | /federationSettings/FEDERATION/connectedOrgConfigs/ORG | 2023-01-01 | {'domainAllowList':['a.example','a.example']} | domainAllowList
					PATCH | /federationSettings/FEDERATION/connectedOrgConfigs/ORG | 2023-01-01 | {'postAuthRoleGrants':['a','a']} | postAuthRoleGrants
					PATCH | /federationSettings/FEDERATION/connectedOrgConfigs/ORG | 2023-01-01 | {'dataAccessIdentityProviderIds':['a','a']} | dataAccessIdentityProviderIds
					""";

	/**
	 * Returns all requests.
	 */
	static Stream<RepeatedElement> all() {
		return ALL.lines().map((line) -> {
			List<String> fields = Arrays.stream(line.split("\\|")).map(String::strip).toList();
			return new RepeatedElement(fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4));
		});
	}

	/**
	 * Sends the request.
	 */
	Response send(AtlasClient atlas, Acme acme, String federation) {
		String target = "/api/atlas/v2" + inserted(this.path, acme).replace("FEDERATION", federation);
		return atlas.send(acme.orgOwner(), this.method, target, inserted(this.body, acme).replace('\'', '"'), "Accept",
				UserClient.ACCEPT.replace("2025-02-19", this.date), "Content-Type", "application/json");
	}

	/**
	 * Returns the operation and its array, with an asterisk for each variable.
	 */
	String array() {
		return this.method + " " + this.path.replaceAll("/(ORG|WEB|TEAM|FEDERATION|UNKNOWN)\\b", "/*") + " "
				+ this.attribute;
	}

	/**
	 * Returns the names of all arrays with {@link UniqueItems} in a body.
	 */
	static Stream<String> uniqueArrays(Type type) {
		if (type instanceof ParameterizedType list) {
			return Stream.of(list.getActualTypeArguments()).flatMap(RepeatedElement::uniqueArrays);
		}
		return (type instanceof Class<?> body && body.isRecord())
				? Stream.of(body.getRecordComponents())
					.flatMap((component) -> (component.isAnnotationPresent(UniqueItems.class))
							? Stream.of(component.getName()) : uniqueArrays(component.getGenericType()))
				: Stream.empty();
	}

	private static String inserted(String text, Acme acme) {
		return text.replace("/ORG", "/" + acme.id())
			.replace("WEB", acme.webId().value())
			.replace("TEAM", acme.team().id().value())
			.replace("UNKNOWN", "0123456789abcdef01234567");
	}

	private static String invites(String rest) {
		return INVITES.formatted(rest);
	}

}
