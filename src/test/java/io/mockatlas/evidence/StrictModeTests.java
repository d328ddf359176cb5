package io.mockatlas.evidence;

import java.io.IOException;
import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.StrictMode;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.raw.RawResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each {@link Leniency} with {@code mockatlas.lenient=false} alone: the request is
 * rejected as {@link Leniency#strict()} states.
 */
@StrictMode
@TestEvidence(Evidence.ASSUMED)
class StrictModeTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final LeniencyCalls calls;

	StrictModeTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acmes = acmes;
		this.acme = acme;
		this.calls = new LeniencyCalls(atlas, acmes, acme);
	}

	@ParameterizedTest
	@EnumSource
	void rejectsRequest(Leniency leniency) {
		Response response = this.calls.send(leniency);

		String expected = leniency.strict();
		assertThat(expected).startsWith(response.status() + "");
		switch (leniency) {
			case ENCODED_CREDENTIALS -> assertThat(response.body())
				.isEqualTo("{\"error_description\":\"Invalid credentials provided.\",\"error\":\"invalid_client\"}");
			case ABSOLUTE_DIGEST_URI, UPPERCASE_DIGEST ->
				assertThat(response.header("WWW-Authenticate")).startsWith("Digest ").endsWith("stale=false");
			default -> assertThat(expected).contains("`" + response.header("X-Error-Code") + "`");
		}
		assertThat(this.control.get("/requests?limit=1&challenges=true").body()).doesNotContain("leniencies");
	}

	@Test
	void rejectsDoubledSlashOfTokenRequest() {
		assertThat(this.calls.requestToken("//api/oauth/token")).isRejected(404, "RESOURCE_NOT_FOUND",
				"Cannot find resource %s.", "//api/oauth/token");
		assertThat(this.calls.requestToken("/api/oauth/token").status()).isEqualTo(200);
	}

	@Test
	void rejectsEncodedCredentialsOfRevocation() {
		String id = this.calls.client().id();

		assertThat(this.calls.revoke(id.replace("_", "%5F")).status()).isEqualTo(401);
		assertThat(this.calls.revoke(id).status()).isEqualTo(200);
	}

	@Test
	void namesUnknownField() {
		assertThat(this.calls.send(Leniency.UNKNOWN_FIELD)).isRejected(400, "INVALID_ATTRIBUTE",
				"Invalid attribute %s specified.", "message");
		assertThat(this.calls.send(Leniency.GROUP_ROLES)).isRejected(400, "INVALID_ATTRIBUTE",
				"Invalid attribute %s specified.", "groupRoles");
	}

	/**
	 * The names compare unescaped, in nested objects too.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			"roles":["ORG_OWNER"],"\\u0072oles":["ORG_MEMBER"]                                         | roles
			"roles":["ORG_MEMBER"],"groupRoleAssignments":[{"groupId":"WEB","groupId":"WEB","roles":[]}] | groupId""")
	void namesRepeatedField(String fields, String field) {
		Response response = this.atlas.post(this.acme.orgOwner(), this.acme.invites(),
				("{\"username\":\"a@example.com\"," + fields + "}").replace("WEB", this.acme.webId().value()));

		assertThat(response).isRejected(400, "INVALID_ATTRIBUTE", "Invalid attribute %s specified.", field);
	}

	/**
	 * Each array that Atlas's description calls unique.
	 */
	@ParameterizedTest
	@MethodSource("io.mockatlas.evidence.RepeatedElement#all")
	void namesArrayWithRepeatedElement(RepeatedElement request) {
		Response response = request.send(this.atlas, this.acme, this.acmes.connect(this.acme, false));

		assertThat(response).isRejected(400, "INVALID_ATTRIBUTE", "Invalid attribute %s specified.",
				request.attribute());
	}

	@ParameterizedTest
	@CsvSource({ "/groups/WEB/users, includeOrgUsers", "/groups/WEB/users, flattenTeams",
			"/groups/WEB/users, includeCount", "/groups/WEB/serviceAccounts, includeSystemManaged" })
	void namesFlagWithCapitalLetters(String path, String flag) {
		String target = "/api/atlas/v2" + path.replace("WEB", this.acme.webId().value()) + "?" + flag + "=";
		String accept = "application/vnd.atlas.2025-02-19+json";

		assertThat(this.atlas.send(this.acme.orgOwner(), "GET", target + "True", null, "Accept", accept))
			.isRejected(400, "INVALID_QUERY_PARAMETER", "Invalid query parameter %s specified.", flag);
		assertThat(this.atlas.send(this.acme.orgOwner(), "GET", target + "true", null, "Accept", accept).status())
			.isEqualTo(200);
	}

	/**
	 * Fields that Atlas documents for other operations of the resource.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					PATCH | /orgs/ORG/invites/ID                   | 2023-01-01 | {'roles':['ORG_MEMBER'],'username':'a@example.com'} | username
					PATCH | /groups/WEB/invites/ID                 | 2023-01-01 | {'roles':['GROUP_OWNER'],'username':'a@example.com'} | username
					PATCH | /orgs/ORG/users/ID                     | 2025-02-19 | {'username':'a@example.com'}         | username
					PATCH | /orgs/ORG/serviceAccounts/ID           | 2024-08-05 | {'secretExpiresAfterHours':8}        | secretExpiresAfterHours
					PATCH | /groups/WEB/serviceAccounts/ID         | 2024-08-05 | {'secretExpiresAfterHours':8}        | secretExpiresAfterHours
					POST  | /orgs/ORG/serviceAccounts/ID/secrets   | 2024-08-05 | {'secretExpiresAfterHours':8,'name':'a'} | name
					POST  | /groups/WEB/serviceAccounts/ID/secrets | 2024-08-05 | {'secretExpiresAfterHours':8,'name':'a'} | name
					POST  | /groups/WEB/serviceAccounts/ID:invite  | 2024-08-05 | {'roles':['GROUP_OWNER'],'description':'a'} | description""")
	void rejectsFieldOfOtherOperation(String method, String path, String date, String body, String field) {
		Response response = this.atlas.send(this.acme.orgOwner(), method,
				"/api/atlas/v2" + path.replace("/ORG", "/" + this.acme.id())
					.replace("WEB", this.acme.webId().value())
					.replace("/ID", "/0123456789abcdef01234567"),
				body.replace('\'', '"'), "Accept", "application/vnd.atlas." + date + "+json", "Content-Type",
				"application/json");

		assertThat(response).isRejected(400, "INVALID_ATTRIBUTE", "Invalid attribute %s specified.", field);
	}

	/**
	 * Requests of the Atlas CLI and of Terraform, as MongoDB's SDK sends them.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					PATCH | /groups/WEB/apiKeys/KEY?pageNum=1&itemsPerPage=100&includeCount=false | 2023-01-01 | {'desc':'a'} | 200
					POST  | /users | 2023-01-01 | {'firstName':'A','lastName':'B','country':'US','mobileNumber':'',\
					'password':'abcdefgh1','roles':[{'orgId':'ORG','roleName':'ORG_MEMBER'}],'username':'ORG@example.com'} | 201
					PATCH | /groups/WEB/teams/TEAM | 2023-01-01 | {'roleNames':['GROUP_OWNER'],'teamId':''} | 200
					GET   | /groups/WEB/clusters?includeDeletedWithRetainedBackups=false | 2024-08-05 | | 200
					""")
	void acceptsRequestsOfSdk(String method, String path, String date, @Nullable String body, int status) {
		this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/groups/" + this.acme.webId() + "/teams",
				"[{\"teamId\":\"" + this.acme.team().id() + "\",\"roleNames\":[\"GROUP_READ_ONLY\"]}]");

		String key = this.atlas
			.post(this.acme.orgOwner(), "/api/atlas/v2/groups/" + this.acme.webId() + "/apiKeys",
					"{\"desc\":\"of the project\",\"roles\":[\"GROUP_READ_ONLY\"]}")
			.json("$.id");

		Response response = this.atlas.send(this.acme.orgOwner(), method,
				"/api/atlas/v2" + named(path).replace("KEY", key),
				(body != null) ? named(body).replace('\'', '"') : null, "Accept",
				"application/vnd.atlas." + date + "+json", "Content-Type", "application/json");

		assertThat(response.status()).as(response.body()).isEqualTo(status);
	}

	private String named(String text) {
		return text.replace("ORG@", this.acme.id() + "@")
			.replace("'ORG'", "'" + this.acme.id() + "'")
			.replace("WEB", this.acme.webId().value())
			.replace("TEAM", this.acme.team().id().toString());
	}

	/**
	 * A repeated role of an API key or a service account, which Atlas does not call
	 * unique.
	 */
	@Test
	void acceptsRepeatedRoleOfCredentials() {
		assertThat(this.atlas
			.post(this.acme.orgOwner(), "/api/atlas/v2/orgs/" + this.acme.id() + "/apiKeys",
					"{\"desc\":\"a\",\"roles\":[\"ORG_MEMBER\",\"ORG_MEMBER\"]}")
			.<List<String>>json("$.roles[*].roleName")).containsExactly("ORG_MEMBER");
		assertThat(this.atlas
			.send(this.acme.orgOwner(), "POST", "/api/atlas/v2/orgs/" + this.acme.id() + "/serviceAccounts",
					"{\"name\":\"a\",\"description\":\"b\",\"roles\":[\"ORG_MEMBER\",\"ORG_MEMBER\"],"
							+ "\"secretExpiresAfterHours\":8}",
					"Accept", "application/vnd.atlas.2024-08-05+json", "Content-Type", "application/json")
			.<List<String>>json("$.roles")).containsExactly("ORG_MEMBER");
	}

	@Test
	void keepsLastUserOfTeam() {
		UserClient users = new UserClient(this.atlas);
		String team = this.acme.team().id().value();
		String pending = users
			.post(this.acme.orgOwner(), UserClient.users(this.acme),
					"""
							{"roles":{"orgRoles":["ORG_MEMBER"]},"teamIds":["%s"],"username":"zoe@example.com"}"""
						.formatted(team))
			.json("$.id");
		String active = this.acmes.addMember(this.acme, this.acme.id() + "@example.com").user().id().value();
		String user = UserClient.users(this.acme) + "/";
		String invite = this.acme.invites() + "/"
				+ this.atlas.get(this.acme.orgOwner(), this.acme.invites()).json("$[0].id");

		for (Response rejected : List.of(users.patch(this.acme.orgOwner(), user + pending, "{\"teamIds\":[]}"),
				this.atlas.patch(this.acme.orgOwner(), invite, "{\"teamIds\":[]}"),
				this.atlas.patch(this.acme.orgOwner(), this.acme.invites(),
						"{\"teamIds\":[],\"username\":\"zoe@example.com\"}"))) {
			assertIsLastUser(rejected);
		}
		assertThat(users.patch(this.acme.orgOwner(), user + active, "{\"teamIds\":[\"" + team + "\"]}").status())
			.isEqualTo(200);
		assertThat(users.patch(this.acme.orgOwner(), user + pending, "{\"teamIds\":[]}").status()).isEqualTo(200);
		assertIsLastUser(users.patch(this.acme.orgOwner(), user + active, "{\"teamIds\":[]}"));
		assertThat(users.patch(this.acme.orgOwner(), user + active, "{\"roles\":{\"orgRoles\":[\"ORG_OWNER\"]}}")
			.<List<String>>json("$.teamIds")).containsExactly(team);
	}

	@Test
	void namesUserOfProject() {
		assertThat(this.calls.send(Leniency.USER_ON_PROJECT)).isRejected(409, "USER_ALREADY_IN_GROUP",
				"User %s is already in group %s.", this.acme.id() + "@example.com", this.acme.webId().value());
	}

	@Test
	void acceptsDocumentedFieldsParametersAndTypes() {
		String group = """
				{"clusterCount":0,"created":"2026-01-01T00:00:00Z","id":"","links":[],"name":"strict","orgId":"%s"}"""
			.formatted(this.acme.id());
		assertThat(this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/groups", group).status()).isEqualTo(201);
		assertThat(this.calls.listUsers().status()).isEqualTo(200);
		assertThat(this.atlas
			.send(this.acme.orgOwner(), "GET", this.acme.invites().replace("v2", "v1.0"), null, "Accept",
					"text/html, */*;q=0.8")
			.status()).isEqualTo(200);
		assertThat(this.atlas
			.send(this.acme.orgOwner(), "POST", this.acme.invites(),
					"""
							{"groupRoleAssignments":[{"groupId":"%s","roles":["GROUP_OWNER"]}],"roles":["ORG_MEMBER"],"teamIds":null,\
							"username":"someone@example.com"}"""
						.formatted(this.acme.webId()),
					"Accept", AtlasClient.V2_ACCEPT, "Content-Type", "application/vnd.atlas.2025-03-12+json")
			.status()).isEqualTo(200);
	}

	@Test
	void acceptsDoubledSlashOutsideAtlasApis() throws IOException {
		RawResponse response = this.atlas
			.sendRaw("GET //actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

		assertThat(response.status()).isEqualTo(200);
	}

	private static void assertIsLastUser(Response response) {
		assertThat(response).isRejected(400, "CANNOT_REMOVE_LAST_USER_FROM_TEAM",
				"Cannot remove the last user from the team.");
	}

}
