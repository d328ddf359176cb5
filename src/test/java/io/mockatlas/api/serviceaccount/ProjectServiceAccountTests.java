package io.mockatlas.api.serviceaccount;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ClientCredentials;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /groups/{groupId}/serviceAccounts} and {@code /{clientId}}.
 */
@AtlasTest
class ProjectServiceAccountTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final ServiceAccounts accounts;

	ProjectServiceAccountTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.accounts = new ServiceAccounts(this.atlas, this.acme);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void createsAccountThatIsMemberOfOrganization() {
		Response created = this.accounts.createOnWeb("GROUP_OWNER");

		ClientCredentials client = ServiceAccounts.client(created);
		assertThat(created).isLike(201, ServiceAccounts.CREATED.formatted(client.id(), "GROUP_OWNER", client.secret()));
		assertThat(created.headerNames()).isEqualTo(ServiceAccounts.HEADERS);
		assertThat(this.accounts.get(this.accounts.oneOfWeb(created)))
			.isLike(ServiceAccounts.KEPT.formatted(client.id(), "GROUP_OWNER", client.secret().substring(46)));
		assertThat(this.accounts.get(this.accounts.one(created)).<List<String>>json("$.roles"))
			.containsExactly("ORG_MEMBER");
		assertThat(this.accounts.statusWithNewToken(client)).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "which accounts are listed is assumed")
	void listsAccountsOfProject() {
		this.accounts.create("ORG_OWNER");
		String id = this.accounts.createOnWeb("GROUP_READ_ONLY").json("$.clientId");

		Response list = this.accounts.send(this.acme.projectReader(), "GET", this.accounts.ofWeb(), null);

		assertThat(list.<List<String>>json("$.results[*].clientId")).containsExactly(id);
		assertThat(list.<List<String>>json("$.results[*].roles[*]")).containsExactly("GROUP_READ_ONLY");
		assertThat(list.<Integer>json("$.totalCount")).isEqualTo(1);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void assignsAccountOfOrganization() {
		Response created = this.accounts.create("ORG_MEMBER");
		ClientCredentials client = ServiceAccounts.client(created);
		String invite = this.accounts.oneOfWeb(created) + ":invite";
		assertThat(this.accounts.statusWithNewToken(client)).isEqualTo(401);

		Response assigned = this.accounts.post(invite, "{\"roles\":[\"GROUP_OWNER\",\"GROUP_READ_ONLY\"]}");

		assertThat(assigned.status()).isEqualTo(200);
		assertThat(assigned.<List<String>>json("$.roles")).containsExactly("GROUP_OWNER", "GROUP_READ_ONLY");
		assertThat(this.accounts.statusWithNewToken(client)).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the status, the code and the parameter; the other words are assumed")
	void rejectsInvitationOfAccountOfProject() {
		Response created = this.accounts.createOnWeb("GROUP_READ_ONLY");
		String invite = this.accounts.oneOfWeb(created) + ":invite";

		for (String role : List.of("GROUP_READ_ONLY", "GROUP_OWNER")) {
			Response again = this.accounts.post(invite, "{\"roles\":[\"" + role + "\"]}");

			assertThat(again).isRefused(400, "INVALID_ROLE_ASSIGNMENT", "Invalid role assignment: %s.",
					"SERVICE_ACCOUNT_ALREADY_IN_GROUP");
			assertThat(again.headerNames()).isEqualTo(ServiceAccounts.HEADERS_OF_ERROR);
		}
		assertThat(this.accounts.get(this.accounts.oneOfWeb(created)).<List<String>>json("$.roles"))
			.containsExactly("GROUP_READ_ONLY");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "an account that was removed from the project is invited again")
	void invitesAccountAfterItsRemoval() {
		Response created = this.accounts.createOnWeb("GROUP_OWNER");
		this.accounts.delete(this.accounts.oneOfWeb(created));

		Response invited = this.accounts.post(this.accounts.oneOfWeb(created) + ":invite",
				"{\"roles\":[\"GROUP_READ_ONLY\"]}");

		assertThat(invited.status()).isEqualTo(200);
		assertThat(invited.<List<String>>json("$.roles")).containsExactly("GROUP_READ_ONLY");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void onlyOrganizationOwnerInvitesAccount() {
		Response created = this.accounts.create("ORG_MEMBER");

		Response response = this.accounts.send(this.acme.projectOwner(), "POST",
				this.accounts.oneOfWeb(created) + ":invite", "{\"roles\":[\"GROUP_OWNER\"]}");

		assertThat(response.header("X-Error-Code")).isEqualTo("USER_UNAUTHORIZED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"name":"New"}                                | New | GROUP_OWNER
			{"roles":["GROUP_READ_ONLY"],"name":null}     | CI  | GROUP_READ_ONLY
			{"roles":null}                                | CI  | GROUP_OWNER""")
	@TestEvidence(DOCUMENTED)
	void updatesGivenFields(String body, String name, String role) {
		Response created = this.accounts.createOnWeb("GROUP_OWNER");
		ClientCredentials client = ServiceAccounts.client(created);

		Response response = this.accounts.send(this.acme.projectOwner(), "PATCH", this.accounts.oneOfWeb(created),
				body);

		assertThat(response).isLike(ServiceAccounts.KEPT.formatted(client.id(), role, client.secret().substring(46))
			.replace("\"CI\"", "\"" + name + "\""));
		assertThat(this.accounts.get(this.accounts.one(created)).<List<String>>json("$.roles"))
			.containsExactly("ORG_MEMBER");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void removesAccountFromProjectOnly() {
		Response created = this.accounts.createOnWeb("GROUP_OWNER");
		ClientCredentials client = ServiceAccounts.client(created);
		String token = this.atlas.token(client);

		assertThat(this.accounts.delete(this.accounts.oneOfWeb(created))).isExactly(204, "");

		assertThat(this.accounts.get(this.accounts.oneOfWeb(created))).isRefused(404, "RESOURCE_NOT_FOUND",
				"Cannot find resource %s.", client.id());
		assertThat(this.accounts.get(this.accounts.one(created)).status()).isEqualTo(200);
		assertThat(this.atlas.sendBearer(token, "GET", this.acme.webInvites(), null)).isRefused(401,
				"USER_CANNOT_ACCESS_GROUP", "User cannot access this group.");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void createsAndDeletesSecrets() {
		Response created = this.accounts.createOnWeb("GROUP_OWNER");
		String secrets = this.accounts.oneOfWeb(created) + "/secrets";

		Response second = this.accounts.send(this.acme.projectOwner(), "POST", secrets,
				"{\"secretExpiresAfterHours\":8}");

		assertThat(second.status()).isEqualTo(201);
		ClientCredentials client = new ClientCredentials(created.json("$.clientId"), second.json("$.secret"));
		assertThat(this.accounts.statusWithNewToken(client)).isEqualTo(200);
		assertThat(this.accounts.delete(secrets + "/" + second.json("$.id"))).isExactly(204, "");
		assertThat(this.accounts.statusWithNewToken(client)).isEqualTo(401);
		assertThat(this.accounts.statusWithNewToken(ServiceAccounts.client(created))).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"roles":["ORG_OWNER"]       | CANNOT_ADD_ORG_ROLE
			"roles":["GROUP_KING"]      | INVALID_ENUM_VALUE
			"roles":[]                  | MISSING_ATTRIBUTE
			"role":"GROUP_OWNER"        | MISSING_ATTRIBUTE
			"roles":"GROUP_OWNER"       | INVALID_JSON_ATTRIBUTE""")
	@TestEvidence(DOCUMENTED)
	void rejectsOtherRoles(String roles, String code) {
		String account = """
				{"name":"n","description":"d","secretExpiresAfterHours":8,%s}""".formatted(roles);
		Response created = this.accounts.create("ORG_MEMBER");

		for (String target : List.of(this.accounts.ofWeb(), this.accounts.oneOfWeb(created) + ":invite")) {
			Response response = this.accounts.post(target, account);

			assertThat(response.status()).isEqualTo(400);
			assertThat(response.header("X-Error-Code")).isEqualTo(code);
		}
		assertThat(this.accounts.get(this.accounts.ofWeb()).<Integer>json("$.totalCount")).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    |
			PATCH  |
			DELETE |
			POST   | :invite
			POST   | /secrets
			DELETE | /secrets/690000000000000000000fff""")
	@TestEvidence(value = ASSUMED, of = "the code, which is recorded of unknown users")
	void hidesAccountsOfOtherOrganizations(String method, String tail, Acme other) {
		String foreign = new ServiceAccounts(this.atlas, other).create("ORG_OWNER").json("$.clientId");
		String body = (method.startsWith("P")) ? "{\"roles\":[\"GROUP_OWNER\"],\"secretExpiresAfterHours\":8}" : null;

		Stream.of(foreign, ServiceAccounts.NOBODY, "x").forEach((id) -> {
			Response response = this.accounts.send(this.acme.orgOwner(), method,
					this.accounts.ofWeb() + "/" + id + ((tail != null) ? tail : ""), body);

			assertThat(response).isRefused(404, "RESOURCE_NOT_FOUND", "Cannot find resource %s.", id);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    |
			PATCH  |
			DELETE |
			POST   | /secrets""")
	@TestEvidence(value = ASSUMED, of = "an account is not found by a project that it has no role on")
	void hidesAccountsWithoutRoleOnProject(String method, String tail) {
		Response created = this.accounts.create("ORG_OWNER");
		String body = (method.startsWith("P")) ? "{\"name\":\"x\",\"secretExpiresAfterHours\":8}" : null;

		assertThat(this.accounts
			.send(this.acme.orgOwner(), method, this.accounts.oneOfWeb(created) + ((tail != null) ? tail : ""), body)
			.status()).isEqualTo(404);
		assertThat(this.accounts.statusWithNewToken(ServiceAccounts.client(created))).isEqualTo(200);
	}

}
