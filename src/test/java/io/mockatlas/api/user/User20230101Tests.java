package io.mockatlas.api.user;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * User operations in version 2023-01-01, which return active users only.
 */
@AtlasTest
class User20230101Tests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final UserClient userClient;

	private final String username;

	private final String id;

	User20230101Tests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
		this.username = acme.id() + "@example.com";
		this.id = acmes.addMember(acme, this.username).user().id().value();
		this.userClient.post(acme.orgOwner(), UserClient.webUsers(acme), """
				{"roles":["GROUP_OWNER"],"username":"%s"}""".formatted(this.username));
		atlas.post(acme.orgOwner(), acme.invites(), """
				{"roles":["ORG_OWNER"],"username":"pending@example.com"}""");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the links are recorded for users of a team")
	void listsActiveUsersOfOrganization(Api api) {
		String path = api.base() + "/orgs/" + this.acme.id() + "/users";

		Response response = this.atlas.get(this.acme.orgMember(), path);

		assertThat(response).isLike("""
				{"links":[{"href":"%s?includeCount=true&pageNum=1&itemsPerPage=100","rel":"self"}],\
				"results":[%s],"totalCount":1}""".formatted(this.atlas.url(path), user(api)));
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(response.headerNames()).isEqualTo(api.headers());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the links are recorded for users of a team")
	void listsActiveUsersOfProject(Api api) {
		Response web = this.atlas.get(this.acme.projectReader(),
				api.base() + "/groups/" + this.acme.webId() + "/users");
		Response data = this.atlas.get(this.acme.orgReader(),
				api.base() + "/groups/" + this.acme.data().id() + "/users");

		assertThat(web).isLike("""
				{"links":[{"href":"%s?flattenTeams=false&includeCount=true&includeOrgUsers=false&pageNum=1\
				&itemsPerPage=100","rel":"self"}],"results":[%s],"totalCount":1}"""
			.formatted(this.atlas.url(api.base() + "/groups/" + this.acme.webId() + "/users"), user(api)));
		assertThat(data.<Integer>json("$.totalCount")).isZero();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2")
	void returnsAccountByIdAndByName(Api api) {
		Response byId = this.atlas.get(this.acme.orgMember(), api.base() + "/users/" + this.id);
		Response byName = this.atlas.get(this.acme.orgMember(), api.base() + "/users/byName/" + this.username);

		assertThat(byId).isLike(user(api, "whitelist", "accessList"));
		assertThat(byId).hasHeadersOf(api);
		assertThat(byName).isExactly(200, byId.body());
	}

	@ParameterizedTest
	@CsvSource({ "byName/USERNAME, getUserByName", "ID, getUser" })
	@TestEvidence(RECORDED)
	void returnsHeadersOfDeprecationAndRateLimit(String path, String javaMethod) {
		Response response = this.atlas.get(this.acme.orgMember(),
				"/api/atlas/v2/users/" + path.replace("USERNAME", this.username).replace("ID", this.id));

		assertThat(response).hasHeadersOf(Api.V2);
		assertThat(response.header("X-Java-Method")).isEqualTo("ApiUsersResource::" + javaMethod);
		assertThat(response.header("Deprecation")).isEqualTo("Wed, 19 Feb 2025 00:00:00 GMT");
		assertThat(response.header("Sunset")).isEqualTo("Thu, 1 Jul 2027 00:00:00 GMT");
		assertThat(response.header("Ratelimit-Limit")).isEqualTo("2500");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "hiding users of other organizations from a key is assumed")
	void returns404ForUserOfAnotherOrganizationAndForInviteeWithoutAccount(Acme other) {
		assertThat(this.atlas.get(other.orgOwner(), "/api/atlas/v2/users/" + this.id)).isRejected(404, "USER_NOT_FOUND",
				"No user with ID %s exists.", this.id);
		assertThat(this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/users/byName/pending@example.com"))
			.isRejected(404, "USERNAME_NOT_FOUND", "No user with username %s exists.", "pending@example.com");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void replacesRoles(Api api) {
		Response inOrganization = this.atlas.send(this.acme.orgOwner(), "PUT",
				api.base() + "/orgs/" + this.acme.id() + "/users/" + this.id + "/roles", """
						{"orgRoles":["ORG_READ_ONLY"]}""");
		Response onProject = this.atlas.send(this.acme.projectOwner(), "PUT",
				api.base() + "/groups/" + this.acme.webId() + "/users/" + this.id + "/roles", """
						{"groupRoles":["GROUP_READ_ONLY"]}""");

		assertThat(inOrganization).isExactly(200, """
				{"links":[],"orgRoles":["ORG_READ_ONLY"]}""");
		assertThat(onProject).isExactly(200, """
				{"groupRoles":["GROUP_READ_ONLY"],"links":[]}""");
		assertThat(this.acmes.membership(this.acme, this.username).roles()).containsExactly("ORG_READ_ONLY");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "active users only")
	void removesActiveUsersOnly(Api api) {
		String users = api.base() + "/orgs/" + this.acme.id() + "/users/";
		String pendingId = this.userClient
			.get(this.acme.orgOwner(), UserClient.users(this.acme) + "?orgMembershipStatus=PENDING")
			.json("$.results[0].id");

		assertThat(this.atlas.delete(this.acme.orgOwner(), users + pendingId).status()).isEqualTo(404);
		assertThat(this.atlas.delete(this.acme.orgOwner(),
				api.base() + "/groups/" + this.acme.webId() + "/users/" + this.id))
			.isExactly(204, "");
		assertThat(this.atlas.delete(this.acme.orgOwner(), users + this.id)).isExactly(204, "");
		assertThat(this.atlas.get(this.acme.orgOwner(), api.base() + "/orgs/" + this.acme.id() + "/users")
			.<Integer>json("$.totalCount")).isZero();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "the response on v2; the effects are documented")
	void createsAccountAndInvitation(Api api) {
		String username = api + "-" + this.username;

		Response response = this.atlas.post(this.acme.orgOwner(), api.base() + "/users", """
				{"username":"%s","firstName":"Ada","lastName":"Lovelace","country":"GB","password":"secret-secret",\
				"mobileNumber":"2125550198","roles":[{"orgId":"%s","roleName":"ORG_OWNER"},\
				{"groupId":"%s","roleName":"GROUP_OWNER"}]}""".formatted(username, this.acme.id(), this.acme.webId()));

		String id = response.json("$.id");
		assertThat(response).isLike(201, """
				{"country":"GB","createdAt":"<time>","emailAddress":"%1$s","firstName":"Ada","id":"<id>",\
				"lastName":"Lovelace","links":[%2$s],"roles":[],"teamIds":[],"username":"%1$s"}"""
			.formatted(username.toLowerCase(Locale.ROOT), links(api, id, "whitelist", "accessList")));
		assertThat(response.header("Location")).isEqualTo(this.atlas.url("/api/atlas/v1.0/users/" + id));
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		Set<String> headers = api.headers();
		headers.add("location");
		assertThat(response.headerNames()).isEqualTo(headers);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?username=" + username)
			.<List<String>>json("$[0].roles")).containsExactly("ORG_OWNER");
		assertThat(this.atlas.get(this.acme.orgOwner(), api.base() + "/users/byName/" + username)).isExactly(200,
				response.body());
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the time; a member has lastAuth and an invitee does not, in recordings")
	void accountHasRolesAndLastAuthOnceUserAccepts(ControlClient control) {
		String username = "accepting." + this.username;
		Response created = this.userClient.createAccount(this.acme, username);

		String invitation = this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?username=" + username)
			.json("$[0].id");
		assertThat(control.post("/invitations/" + invitation + "/accept").status()).isEqualTo(200);

		Response accepted = this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/users/" + created.json("$.id"));
		assertThat(accepted.<String>json("$.lastAuth")).isEqualTo(created.json("$.createdAt"));
		assertThat(accepted.<List<Object>>json("$.roles")).hasSize(1);
	}

	@Test
	@TestEvidence(ASSUMED)
	void accountOfMemberOfAnotherOrganizationHasLastAuth(Acme other) {
		Response created = this.userClient.createAccount(other, this.username);

		assertThat(created.<String>json("$.lastAuth")).isEqualTo(created.json("$.createdAt"));
		assertThat(created.<List<Object>>json("$.roles")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
							{}                                                                       | 400 | MISSING_ATTRIBUTE
							{"username":"n@example.com","firstName":"A","lastName":"B","roles":[]}   | 400 | MISSING_ATTRIBUTE
							{"username":"n@example.com","firstName":"A","lastName":"B","roles":[{}]} | 400 | MISSING_ATTRIBUTE
							{"username":"n@example.com","firstName":"A","lastName":"B","roles":[{"orgId":"690000000000000000000fff","roleName":"ORG_OWNER"}]} | 401 | USER_CANNOT_ACCESS_ORG
							{"username":"n@example.com","firstName":"A","lastName":"B","roles":[{"groupId":"690000000000000000000fff","roleName":"GROUP_OWNER"}]} | 404 | GROUP_NOT_FOUND
							{"username":"n@example.com","firstName":"\\u0001","lastName":"B"}          | 400 | INVALID_JSON_ATTRIBUTE
					{"username":"n@example.com","firstName":"A","lastName":"\\u0002"}         | 400 | INVALID_JSON_ATTRIBUTE
					{"username":"n@example.com","firstName":7,"lastName":"B"}                | 400 | INVALID_JSON_ATTRIBUTE""")
	@TestEvidence(ASSUMED)
	void rejectsInvalidAccountWithoutCreatingInvitation(String body, int status, String code) {
		Response response = this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/users", body);

		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(response.status()).isEqualTo(status);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?username=n@example.com")).isExactly(200,
				"[]");
	}

	@Test
	@TestEvidence(value = RECORDED, of = "a pending user has one id")
	void createsAccountWithIdOfPendingUser() {
		String username = "new." + this.username;

		String id = this.userClient.createAccount(this.acme, username).json("$.id");

		assertThat(pendingId(username)).isEqualTo(id);
		assertThat(this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/users/" + id).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(ASSUMED)
	void createsAccountAgainAfterRemovalOfUser() {
		String username = "again." + this.username;
		String first = this.userClient.createAccount(this.acme, username).json("$.id");
		this.userClient.delete(this.acme.orgOwner(), UserClient.users(this.acme) + "/" + first);

		Response second = this.userClient.createAccount(this.acme, username);

		assertThat(second.status()).isEqualTo(201);
		assertThat(second.<String>json("$.id")).isNotEqualTo(first).isEqualTo(pendingId(username));
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsSecondAccount() {
		Response response = this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/users", """
				{"username":"%s","firstName":"A","lastName":"B","roles":[{"orgId":"%s","roleName":"ORG_OWNER"}]}"""
			.formatted(this.username, this.acme.id()));

		assertThat(response).isRejected(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.",
				this.username);
	}

	private String pendingId(String username) {
		return this.userClient.get(this.acme.orgOwner(), UserClient.users(this.acme) + "?username=" + username)
			.json("$.results[0].id");
	}

	private String user(Api api, String... below) {
		return """
				{"country":"US","createdAt":"<time>","emailAddress":"%1$s","firstName":"%2$s","id":"<id>",\
				"lastAuth":"<time>","lastName":"Example","links":[%4$s],\
				"roles":[{"orgId":"%2$s","roleName":"ORG_MEMBER"},{"groupId":"%3$s","roleName":"GROUP_OWNER"}],\
				"teamIds":[],"username":"%1$s"}""".formatted(this.username, this.acme.id(), this.acme.webId(),
				links(api, this.id, below));
	}

	private String links(Api api, String id, String... below) {
		String self = this.atlas.url(api.base() + "/users/" + id);
		return Stream
			.concat(Stream.of("{\"href\":\"" + self + "\",\"rel\":\"self\"}"),
					Stream.of(below)
						.map((name) -> "{\"href\":\"" + self + "/" + name + "\",\"rel\":\"https://cloud.mongodb.com/"
								+ name + "\"}"))
			.collect(Collectors.joining(","));
	}

}
