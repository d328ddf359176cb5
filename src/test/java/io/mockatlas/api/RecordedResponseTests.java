package io.mockatlas.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.recorded.RecordedResponses;
import io.mockatlas.fixture.recorded.ResponseShape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Responses of the live service that the end-to-end tests of the Atlas CLI recorded in
 * August 2026, compared by status, headers, order of keys, types and absent keys. Each
 * test repeats the requests of one test of the Atlas CLI.
 */
@AtlasTest
class RecordedResponseTests {

	private static final RecordedResponses RECORDED_RESPONSES = RecordedResponses.read();

	private static final Set<String> COMPARED = new HashSet<>();

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final Key key;

	private final String orgPath;

	RecordedResponseTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.key = acme.orgOwner();
		this.orgPath = "/api/atlas/v2/orgs/" + acme.id();
	}

	@BeforeAll
	static void forgetCompared() {
		COMPARED.clear();
	}

	@AfterAll
	static void comparesAllRecordings() {
		assertThat(COMPARED).isEqualTo(RECORDED_RESPONSES.shapes().keySet());
	}

	@Test
	@TestEvidence(RECORDED)
	void invitesToOrganization() {
		String area = "atlasorginvitations/";
		String invite = """
				{"roles":["ORG_MEMBER"],"teamIds":[],"username":"%s@example.com"}""";
		String change = """
				{"roles":["ORG_GROUP_CREATOR"]}""";

		Response created = check(area + "Invite POST", "POST", this.acme.invites(), invite.formatted("a"));
		String invitation = this.acme.invites() + "/" + created.json("$.id");
		check(area + "Invite_with_File POST", "POST", this.acme.invites(), invite.formatted("b"));
		Response last = check(area + "Invite_with_File#01 POST", "POST", this.acme.invites(), invite.formatted("c"));
		check(area + "List GET", "GET", this.acme.invites(), null);
		check(area + "Describe GET", "GET", invitation, null);
		check(area + "Update_by_email PATCH", "PATCH", this.acme.invites(), """
				{"roles":["ORG_GROUP_CREATOR"],"username":"a@example.com"}""");
		check(area + "Update_by_ID PATCH", "PATCH", invitation, change);
		check(area + "Update_with_File PATCH", "PATCH", invitation, change);
		check(area + "Update_with_File#01 PATCH", "PATCH", invitation, change);
		check(area + "Delete DELETE", "DELETE", invitation, null);
		check(area + "Delete_Invitation_from_File_Test DELETE", "DELETE", this.acme.invites() + "/" + last.json("$.id"),
				null);
	}

	@Test
	@TestEvidence(RECORDED)
	void readsOrganization() {
		String area = "atlasorgs/";
		addUsers();

		check(area + "List GET", "GET", "/api/atlas/v2/orgs", null);
		check(area + "Describe GET", "GET", this.orgPath, null);
		checkUsers(area + "List_Org_Users GET", this.orgPath + "/users?includeCount=true&pageNum=1&itemsPerPage=100");
	}

	@Test
	@TestEvidence(RECORDED)
	void changesProject() {
		String area = "atlasprojects/";
		String tags = """
				{"name":"%s","orgId":"%s","tags":[{"key":"env","value":"test"},{"key":"app","value":"web"}]}""";

		Response created = check(area + "Create POST", "POST", "/api/atlas/v2/groups",
				tags.formatted("z-first", this.acme.id()));
		String project = "/api/atlas/v2/groups/" + created.json("$.id");
		check(area + "List GET", "GET", "/api/atlas/v2/groups", null);
		check(area + "Describe GET", "GET", project, null);
		check(area + "Tags GET", "GET", project, null);
		check(area + "Update_setNameAndTags PATCH", "PATCH", project, """
				{"name":"z-second","tags":[{"key":"env","value":"prod"},{"key":"app","value":"web"}]}""");
		check(area + "Update_setNameAndTags GET", "GET", project, null);
		check(area + "Update_resetTags PATCH", "PATCH", project, """
				{"tags":[]}""");
		check(area + "Update_resetTags GET", "GET", project, null);
		addToProject(project);
		checkUsers(area + "Users GET", project + "/users");
		check(area + "Delete DELETE", "DELETE", project, null);
	}

	@Test
	@TestEvidence(RECORDED)
	void addsTeamToProject() {
		String area = "atlasprojectteams/";
		addUsers();

		Response created = check(area + "POST_groups_1", "POST", "/api/atlas/v2/groups", """
				{"name":"with-team","orgId":"%s"}""".formatted(this.acme.id()));
		String teams = "/api/atlas/v2/groups/" + created.json("$.id") + "/teams";
		checkUsers(area + "GET_orgs_users_1", this.orgPath + "/users?includeCount=true&pageNum=1&itemsPerPage=1");
		Response team = check(area + "POST_orgs_teams_1", "POST", this.orgPath + "/teams", """
				{"name":"team","usernames":["%s"]}""".formatted(username(1)));
		String id = team.json("$.id");
		check(area + "Add POST", "POST", teams, """
				[{"roleNames":["GROUP_READ_ONLY"],"teamId":"%s"}]""".formatted(id));
		check(area + "Update PATCH", "PATCH", teams + "/" + id, """
				{"roleNames":["GROUP_READ_ONLY","GROUP_DATA_ACCESS_READ_ONLY"]}""");
		check(area + "List GET", "GET", teams, null);
		check(area + "Delete DELETE", "DELETE", teams + "/" + id, null);
		check(area + "DELETE_orgs_teams_1", "DELETE", this.orgPath + "/teams/" + id, null);
	}

	@Test
	@TestEvidence(RECORDED)
	void changesTeam() {
		String area = "atlasteamusers/";
		addUsers();

		checkUsers(area + "GET_orgs_users_1", this.orgPath + "/users?includeCount=true&pageNum=1&itemsPerPage=1");
		Response created = check(area + "POST_orgs_teams_1", "POST", this.orgPath + "/teams", """
				{"name":"team","usernames":["%s"]}""".formatted(username(1)));
		String team = this.orgPath + "/teams/" + created.json("$.id");
		Response users = checkUsers(area + "GET_orgs_users_2",
				this.orgPath + "/users?includeCount=true&pageNum=1&itemsPerPage=2");
		String second = users.json("$.results[1].id");
		check(area + "Add POST", "POST", team + "/users", """
				[{"id":"%s"}]""".formatted(second));
		checkUsers(area + "List GET", team + "/users");
		checkUsers(area + "List_Compact GET", team + "/users");
		check(area + "Delete DELETE", "DELETE", team + "/users/" + second, null);
		check(area + "DELETE_orgs_teams_1", "DELETE", team, null);
	}

	@Test
	@TestEvidence(RECORDED)
	void createsAccessListOfApiKey() {
		String area = "atlasorgapikeyaccesslist/";

		Response created = check(area + "POST_orgs_apiKeys_1", "POST", this.orgPath + "/apiKeys", """
				{"desc":"for tests","roles":["ORG_READ_ONLY"]}""");
		String list = this.orgPath + "/apiKeys/" + created.json("$.id") + "/accessList";
		check(area + "Create POST", "POST", list, """
				[{"ipAddress":"192.168.0.229"}]""");
		check(area + "List GET", "GET", list, null);
		check(area + "Delete DELETE", "DELETE", list + "/192.168.0.229", null);
		check(area + "Create_Current_IP GET", "GET", "/api/private/ipinfo", null);
		check(area + "Create_Current_IP POST", "POST", list, """
				[{"ipAddress":"52.190.182.226"}]""");
		check(area + "Delete#01 DELETE", "DELETE", list + "/52.190.182.226", null);
		check(area + "DELETE_orgs_apiKeys_1", "DELETE", list.replace("/accessList", ""), null);
	}

	@Test
	@TestEvidence(RECORDED)
	void readsAndInvitesUsers() {
		String area = "atlasusers/";
		addUsers();
		String web = "/api/atlas/v2/groups/" + this.acme.webId();

		Response users = checkUsers(area + "List GET", web + "/users");
		check(area + "Describe_by_ID GET", "GET", "/api/atlas/v2/users/" + users.json("$.results[0].id"), null);
		check(area + "Describe_by_username", "GET", "/api/atlas/v2/users/byName/" + username(1), null);
		check(area + "Invite POST", "POST", "/api/atlas/v2/users", """
				{"country":"US","emailAddress":"%1$s","firstName":"First","lastName":"Last","password":"secret",\
				"roles":[{"orgId":"%2$s","roleName":"ORG_MEMBER"}],"username":"%1$s"}""".formatted(username(4),
				this.acme.id()));
	}

	/**
	 * Compares the stored shapes with the recordings, which are not part of this project:
	 * {@code ./mvnw test -Dtest=RecordedResponseTests -Drecordings=FOLDER}, and with
	 * {@code -Ddocs.update=true} stores them.
	 */
	@Test
	@EnabledIfSystemProperty(named = "recordings", matches = ".+", disabledReason = "no folder of recordings is given")
	void storesShapesOfAllRecordings() throws Exception {
		String content = RecordedResponses.readRecordings(Path.of(System.getProperty("recordings"))).content();
		if (Boolean.getBoolean("docs.update")) {
			Files.writeString(RecordedResponses.FILE, content);
		}
		assertThat(RecordedResponses.FILE).content().isEqualTo(content);
	}

	private Response check(String name, String method, String target, @Nullable String body) {
		return check(name, this.atlas.send(this.key, method, target, body));
	}

	private Response checkUsers(String name, String target) {
		return check(name,
				this.atlas.send(this.key, "GET", target, null, "Accept", "application/vnd.atlas.2025-02-19+json"));
	}

	private static Response check(String name, Response response) {
		assertThat(RECORDED_RESPONSES.shapes()).containsKey(name);
		assertThat(String.join("\n", ResponseShape.of(response, RecordedResponses.listsAll(name)).lines())).as(name)
			.isEqualTo(String.join("\n", RECORDED_RESPONSES.shapes().get(name).lines()));
		COMPARED.add(name);
		return response;
	}

	/**
	 * Adds two active users with a role in a project, one without, and a pending one.
	 */
	private void addUsers() {
		String web = "/api/atlas/v2/groups/" + this.acme.webId();
		this.acmes.addMember(this.acme, username(1));
		this.acmes.addMember(this.acme, username(2));
		this.acmes.addMember(this.acme, username(3));
		for (int user = 1; user <= 2; user++) {
			addToProject(web, username(user));
		}
		this.atlas.post(this.key, this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username(5)));
	}

	private void addToProject(String project) {
		this.acmes.addMember(this.acme, username(1));
		addToProject(project, username(1));
	}

	private void addToProject(String project, String username) {
		assertThat(this.atlas
			.send(this.key, "POST", project + "/users", """
					{"roles":["GROUP_OWNER"],"username":"%s"}""".formatted(username), "Accept",
					"application/vnd.atlas.2025-02-19+json", "Content-Type", "application/vnd.atlas.2025-02-19+json")
			.status()).isEqualTo(201);
	}

	private String username(int number) {
		return "user" + number + "." + this.acme.id() + "@example.com";
	}

}
