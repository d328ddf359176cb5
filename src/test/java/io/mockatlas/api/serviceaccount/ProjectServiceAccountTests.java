package io.mockatlas.api.serviceaccount;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Service accounts of a project: {@code /groups/{groupId}/serviceAccounts} and
 * {@code /{clientId}}.
 */
@AtlasTest
class ProjectServiceAccountTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final ServiceAccountClient accountClient;

	ProjectServiceAccountTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.accountClient = new ServiceAccountClient(this.atlas, this.acme);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void createsAccountWithOrgMember() {
		Response created = this.accountClient.createOnWeb("GROUP_OWNER");

		assertThat(this.accountClient.get(this.accountClient.account(created)).<List<String>>json("$.roles"))
			.containsExactly("ORG_MEMBER");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "which accounts are listed is assumed")
	void listsAccountsOfProject() {
		this.accountClient.create("ORG_OWNER");
		String id = this.accountClient.createOnWeb("GROUP_READ_ONLY").json("$.clientId");

		Response list = this.accountClient.send(this.acme.projectReader(), "GET", this.accountClient.webAccounts(),
				null);

		assertThat(list.<List<String>>json("$.results[*].clientId")).containsExactly(id);
		assertThat(list.<List<String>>json("$.results[*].roles[*]")).containsExactly("GROUP_READ_ONLY");
		assertThat(list.<Integer>json("$.totalCount")).isEqualTo(1);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void assignsAccountOfOrganization() {
		Response created = this.accountClient.create("ORG_MEMBER");
		ServiceAccountCredentials client = ServiceAccountClient.credentials(created);
		String invite = this.accountClient.webAccount(created) + ":invite";
		assertThat(this.accountClient.statusWithNewToken(client)).isEqualTo(401);

		Response assigned = this.accountClient.post(invite, "{\"roles\":[\"GROUP_OWNER\",\"GROUP_READ_ONLY\"]}");

		assertThat(assigned.status()).isEqualTo(200);
		assertThat(assigned.<List<String>>json("$.roles")).containsExactly("GROUP_OWNER", "GROUP_READ_ONLY");
		assertThat(this.accountClient.statusWithNewToken(client)).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "status, code and parameter; the rest of the detail text is assumed")
	void rejectsInvitationOfAccountOfProject() {
		Response created = this.accountClient.createOnWeb("GROUP_READ_ONLY");
		String invite = this.accountClient.webAccount(created) + ":invite";

		for (String role : List.of("GROUP_READ_ONLY", "GROUP_OWNER")) {
			Response again = this.accountClient.post(invite, "{\"roles\":[\"" + role + "\"]}");

			assertThat(again).isRejected(400, "INVALID_ROLE_ASSIGNMENT", "Invalid role assignment: %s.",
					"SERVICE_ACCOUNT_ALREADY_IN_GROUP");
			assertThat(again.headerNames()).isEqualTo(ServiceAccountClient.HEADERS_OF_ERROR);
		}
		assertThat(this.accountClient.get(this.accountClient.webAccount(created)).<List<String>>json("$.roles"))
			.containsExactly("GROUP_READ_ONLY");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "an account that was removed from the project can be invited again")
	void invitesAccountAfterItsRemoval() {
		Response created = this.accountClient.createOnWeb("GROUP_OWNER");
		this.accountClient.delete(this.accountClient.webAccount(created));

		Response invited = this.accountClient.post(this.accountClient.webAccount(created) + ":invite",
				"{\"roles\":[\"GROUP_READ_ONLY\"]}");

		assertThat(invited.status()).isEqualTo(200);
		assertThat(invited.<List<String>>json("$.roles")).containsExactly("GROUP_READ_ONLY");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsInvitationByProjectOwner() {
		Response created = this.accountClient.create("ORG_MEMBER");

		Response response = this.accountClient.send(this.acme.projectOwner(), "POST",
				this.accountClient.webAccount(created) + ":invite", "{\"roles\":[\"GROUP_OWNER\"]}");

		assertThat(response.header("X-Error-Code")).isEqualTo("USER_UNAUTHORIZED");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void removesAccountFromProjectOnly() {
		Response created = this.accountClient.createOnWeb("GROUP_OWNER");
		ServiceAccountCredentials client = ServiceAccountClient.credentials(created);
		String token = this.atlas.token(client);

		assertThat(this.accountClient.delete(this.accountClient.webAccount(created))).isExactly(204, "");

		assertThat(this.accountClient.get(this.accountClient.webAccount(created))).isRejected(404, "RESOURCE_NOT_FOUND",
				"Cannot find resource %s.", client.id());
		assertThat(this.accountClient.get(this.accountClient.account(created)).status()).isEqualTo(200);
		assertThat(this.atlas.sendBearer(token, "GET", this.acme.webInvites(), null)).isRejected(401,
				"USER_CANNOT_ACCESS_GROUP", "User cannot access this group.");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void createsAndDeletesSecrets() {
		Response created = this.accountClient.createOnWeb("GROUP_OWNER");
		String secrets = this.accountClient.webAccount(created) + "/secrets";

		Response second = this.accountClient.send(this.acme.projectOwner(), "POST", secrets,
				"{\"secretExpiresAfterHours\":8}");

		assertThat(second.status()).isEqualTo(201);
		ServiceAccountCredentials client = new ServiceAccountCredentials(created.json("$.clientId"),
				second.json("$.secret"));
		assertThat(this.accountClient.statusWithNewToken(client)).isEqualTo(200);
		assertThat(this.accountClient.delete(secrets + "/" + second.json("$.id"))).isExactly(204, "");
		assertThat(this.accountClient.statusWithNewToken(client)).isEqualTo(401);
		assertThat(this.accountClient.statusWithNewToken(ServiceAccountClient.credentials(created))).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"roles":["ORG_OWNER"]       | CANNOT_ADD_ORG_ROLE
			"roles":["GROUP_KING"]      | INVALID_ENUM_VALUE
			"roles":[]                  | MISSING_ATTRIBUTE
			"role":"GROUP_OWNER"        | MISSING_ATTRIBUTE
			"roles":"GROUP_OWNER"       | INVALID_JSON_ATTRIBUTE""")
	@TestEvidence(DOCUMENTED)
	void rejectsInvitationWithInvalidRoles(String roles, String code) {
		Response created = this.accountClient.create("ORG_MEMBER");

		Response response = this.accountClient.post(this.accountClient.webAccount(created) + ":invite", """
				{"name":"n","description":"d","secretExpiresAfterHours":8,%s}""".formatted(roles));

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.accountClient.get(this.accountClient.webAccounts()).<Integer>json("$.totalCount")).isZero();
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the code, which is recorded for unknown users")
	void rejectsInvitationOfAccountOfOtherOrganization(Acme other) {
		Response foreign = new ServiceAccountClient(this.atlas, other).create("ORG_OWNER");

		this.accountClient.idsNotFound(foreign)
			.forEach((id) -> assertThat(
					this.accountClient.post(this.accountClient.webAccounts() + "/" + id + ":invite", """
							{"roles":["GROUP_OWNER"]}"""))
				.isRejected(404, "RESOURCE_NOT_FOUND", "Cannot find resource %s.", id));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    |
			PATCH  |
			DELETE |
			POST   | /secrets""")
	@TestEvidence(value = ASSUMED, of = "404 for an account without a role on the project")
	void hidesAccountsWithoutRoleOnProject(String method, String tail) {
		Response created = this.accountClient.create("ORG_OWNER");
		String body = (method.startsWith("P")) ? "{\"name\":\"x\",\"secretExpiresAfterHours\":8}" : null;

		assertThat(this.accountClient
			.send(this.acme.orgOwner(), method, this.accountClient.webAccount(created) + ((tail != null) ? tail : ""),
					body)
			.status()).isEqualTo(404);
		assertThat(this.accountClient.statusWithNewToken(ServiceAccountClient.credentials(created))).isEqualTo(200);
	}

}
