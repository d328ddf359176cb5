package io.mockatlas.security;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mockatlas.fixture.ControllerMappings.Mapping;
import io.mockatlas.protocol.AtlasOperation;

import org.springframework.web.bind.annotation.RequestBody;

/**
 * Request of an operation on one of its paths, with variables for ids in path, query and
 * body.
 *
 * @param mapping the operation
 * @param target the path and query with variables
 * @param body the body with variables, or ""
 */
record OperationRequest(Mapping mapping, String target, String body) {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	/**
	 * Variables with the caller's own organization or project, of which
	 * {@link RoleMatrixTests} tries others, and names that are no ids.
	 */
	private static final Set<String> OWN = Set.of("orgId", "groupId", "limitName");

	/**
	 * Attributes with ids of identity providers, of which no federation has one.
	 */
	private static final Set<String> WITHOUT_RESOURCES = Set.of("identityProviderId", "dataAccessIdentityProviderIds");

	/**
	 * Queries and bodies by the id of the operation. A body must be here if the path or
	 * the body of its operation has an id other than the caller's organization or
	 * project.
	 */
	static final Map<String, String> REQUESTS = rows(
			"""
					listOrgUsers                      | ?username={username}
					listGroupUsers                    | ?username={username}
					listOrgTeamUsers                  | ?userId={userId}
					listOrgInvites                    | ?username={invitee}
					listGroupInvites                  | ?username={invitee}
					createOrg                         | {'name':'New','orgOwnerId':'{ownerId}','federationSettingsId':'{federationSettingsId}','apiKey':{'desc':'new','roles':['ORG_OWNER']}}
					createGroup                       | ?projectOwnerId={userId} {'name':'new','orgId':'{orgInBody}'}
					createUser                        | {'username':'new-{orgId}@example.com','firstName':'A','lastName':'B','roles':[{'orgId':'{orgInBody}','roleName':'ORG_MEMBER'},{'groupId':'{groupInBody}','roleName':'GROUP_OWNER'}]}
					createOrgTeam                     | {'name':'new','usernames':['{username}']}
					renameOrgTeam                     | {'name':'new'}
					addGroupTeams                     | [{'teamId':'{teamId}','roleNames':['GROUP_OWNER']}]
					updateGroupTeam                   | {'teamId':'{teamId}','roleNames':['GROUP_OWNER']}
					addOrgTeamUser                    | {'id':'{userId}'}
					removeOrgTeamUser                 | {'id':'{userId}'}
					addOrgTeamUsers                   | [{'id':'{userId}'}]
					createOrgInvite                   | {'username':'new@example.com','roles':['ORG_MEMBER'],'teamIds':['{teamId}'],'groupRoleAssignments':[{'groupId':'{groupInBody}','roles':['GROUP_OWNER']}]}
					updateOrgInvites                  | {'username':'{invitee}','roles':['ORG_MEMBER'],'teamIds':['{teamId}'],'groupRoleAssignments':[{'groupId':'{groupInBody}','roles':['GROUP_OWNER']}]}
					updateOrgInviteById               | {'roles':['ORG_MEMBER'],'teamIds':['{teamId}'],'groupRoleAssignments':[{'groupId':'{groupInBody}','roles':['GROUP_OWNER']}]}
					updateGroupInvites                | {'username':'{invitee}','roles':['GROUP_OWNER']}
					updateGroupInviteById             | {'roles':['GROUP_OWNER']}
					createOrgUser                     | {'username':'new@example.com','roles':{'orgRoles':['ORG_MEMBER'],'groupRoleAssignments':[{'groupId':'{groupInBody}','groupRoles':['GROUP_OWNER']}]},'teamIds':['{teamId}']}
					updateOrgUser                     | {'roles':{'orgRoles':['ORG_MEMBER'],'groupRoleAssignments':[{'groupId':'{groupInBody}','groupRoles':['GROUP_OWNER']}]},'teamIds':['{teamId}']}
					addOrgUserRole                    | {'orgRole':'ORG_READ_ONLY'}
					removeOrgUserRole                 | {'orgRole':'ORG_READ_ONLY'}
					updateOrgUserRoles                | {'orgRoles':['ORG_READ_ONLY']}
					addGroupUserRole                  | {'groupRole':'GROUP_OWNER'}
					removeGroupUserRole               | {'groupRole':'GROUP_OWNER'}
					updateGroupUserRoles              | {'groupRoles':['GROUP_OWNER']}
					updateOrgApiKey                   | {'desc':'new'}
					addGroupApiKey                    | [{'roles':['GROUP_OWNER'],'userId':'{apiUserId}'}]
					updateGroupApiKeyRoles            | {'roles':['GROUP_OWNER']}
					createOrgApiKeyAccessListEntry    | [{'ipAddress':'192.0.2.9'}]
					updateOrgServiceAccount           | {'name':'new'}
					updateGroupServiceAccount         | {'name':'new'}
					inviteGroupServiceAccount         | {'roles':['GROUP_OWNER']}
					createOrgServiceAccountSecret     | {'secretExpiresAfterHours':24}
					createGroupServiceAccountSecret   | {'secretExpiresAfterHours':24}
					createOrgServiceAccountAccessList | [{'ipAddress':'192.0.2.9'}]
					createGroupServiceAccountAccessList | [{'ipAddress':'192.0.2.9'}]
					updateFederationSettingConnectedOrgConfig | {'domainRestrictionEnabled':false,'orgId':'{orgId}'}
					""");

	static OperationRequest of(Mapping mapping, Map<String, String> requests) {
		String request = requests.getOrDefault(id(mapping), "");
		String query = (request.startsWith("?")) ? request.replaceFirst(" .*", "") : "";
		return new OperationRequest(mapping, mapping.path() + query,
				request.substring(query.length()).strip().replace('\'', '"'));
	}

	String id() {
		return id(this.mapping);
	}

	String method() {
		return this.mapping.method().name();
	}

	String mediaType() {
		return (this.mapping.path().startsWith("/api/atlas/v2"))
				? "application/vnd.atlas." + this.mapping.version() + "+json" : "application/json";
	}

	/**
	 * Returns whether the ids are only in the query of a list, which omits entries that
	 * do not match.
	 */
	boolean isFiltered(Set<String> ids) {
		return method().equals("GET") && ids.stream().noneMatch((id) -> this.mapping.path().contains("{" + id + "}"));
	}

	/**
	 * Returns whether the request is also sent with own ids only: if it reads, or if it
	 * has a variable for another id, so that its body is known.
	 */
	boolean isSentWithOwnIds() {
		return method().equals("GET") || !variables().isEmpty();
	}

	/**
	 * Returns the combinations of ids of another organization: all, and each alone. Fails
	 * if an id or the body is not known.
	 */
	Set<Map<String, String>> foreignIds(FilledOrganization other) {
		Set<String> variables = variables();
		Stream.of(this.mapping.handler().getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestBody.class))
			.forEach((parameter) -> {
				boolean isKnown = !this.body.isEmpty() || variables.isEmpty();
				if (!isKnown || !idAttributes(parameter.getParameterizedType())
					.allMatch((attribute) -> this.body.contains("\"" + attribute + "\":"))) {
					throw new AssertionError("no body with all ids is known for " + this);
				}
			});
		Set<Map<String, String>> combinations = new LinkedHashSet<>();
		Map<String, String> all = new LinkedHashMap<>();
		variables.forEach((variable) -> {
			values(variable, other).forEach((value) -> combinations.add(Map.of(variable, value)));
			all.put(variable, values(variable, other).get(0));
		});
		if (!all.isEmpty()) {
			combinations.add(all);
		}
		return combinations;
	}

	private String ownValue(String variable, FilledOrganization own) {
		return switch (variable) {
			case "orgId" -> own.acme().id().value();
			case "groupId" -> own.acme().webId().value();
			case "limitName" -> "atlas.project.deployment.clusters";
			default -> values(variable, own).get(0);
		};
	}

	/**
	 * Replaces the variables in the target or the body.
	 */
	String resolve(String template, FilledOrganization own, Map<String, String> foreign) {
		return VARIABLE.matcher(template)
			.replaceAll((match) -> foreign.getOrDefault(match.group(1), ownValue(match.group(1), own)));
	}

	/**
	 * Returns a map from a table of two columns.
	 */
	static Map<String, String> rows(String text) {
		Map<String, String> rows = new LinkedHashMap<>();
		text.lines().map((line) -> line.split(" *\\| ")).forEach((cells) -> rows.put(cells[0], cells[1]));
		return rows;
	}

	private Set<String> variables() {
		Set<String> variables = new LinkedHashSet<>();
		Matcher matcher = VARIABLE.matcher(this.target + this.body);
		while (matcher.find()) {
			variables.add(matcher.group(1));
		}
		variables.removeAll(OWN);
		return variables;
	}

	private List<String> values(String variable, FilledOrganization organization) {
		return organization.values((this.mapping.path().contains("/groups/{groupId}/invites/"))
				? variable.replace("invitationId", "projectInvitationId") : variable);
	}

	/**
	 * Returns the names of all attributes of a body that identify other resources.
	 */
	private static Stream<String> idAttributes(Type type) {
		if (type instanceof ParameterizedType list) {
			return Stream.of(list.getActualTypeArguments()).flatMap(OperationRequest::idAttributes);
		}
		return (type instanceof Class<?> body && body.isRecord())
				? Stream.of(body.getRecordComponents())
					.filter((component) -> !WITHOUT_RESOURCES.contains(component.getName()))
					.flatMap((component) -> (component.getName().matches("\\w+Ids?|usernames"))
							? Stream.of(component.getName()) : idAttributes(component.getGenericType()))
				: Stream.empty();
	}

	private static String id(Mapping mapping) {
		return mapping.handler().getAnnotation(AtlasOperation.class).id();
	}

	@Override
	public String toString() {
		return method() + " " + this.mapping.path() + " " + this.mapping.version();
	}

}
