package io.mockatlas.api.serviceaccount;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Service accounts of an organization: {@code /orgs/{orgId}/serviceAccounts} and
 * {@code /{clientId}}.
 */
@AtlasTest
class OrgServiceAccountTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final ServiceAccountClient accountClient;

	OrgServiceAccountTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.accountClient = new ServiceAccountClient(this.atlas, this.acme);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the order is assumed")
	void listsAccountsInPages() {
		List<String> ids = Stream.of("ORG_OWNER", "ORG_MEMBER", "ORG_READ_ONLY")
			.map((role) -> this.accountClient.create(role).<String>json("$.clientId"))
			.toList();

		Response list = this.accountClient.send(this.acme.orgReader(), "GET", this.accountClient.accounts(), null);

		assertThat(list.<List<String>>json("$.results[*].clientId")).isEqualTo(ids);
		assertThat(list.<List<String>>json("$.results[*].secrets[*].maskedSecretValue")).hasSize(3);
		assertThat(list.body()).doesNotContain("\"secret\":");
		assertThat(list.<Integer>json("$.totalCount")).isEqualTo(3);
		assertThat(this.accountClient
			.get(this.accountClient.accounts() + "?itemsPerPage=2&pageNum=2&includeSystemManaged=true")
			.<List<String>>json("$.results[*].clientId")).isEqualTo(ids.subList(2, 3));
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "that the tokens of a deleted account are rejected is assumed")
	void deletesAccountWithItsSecretsAndTokens() {
		Response created = this.accountClient.create("ORG_OWNER");
		ServiceAccountCredentials client = ServiceAccountClient.credentials(created);
		String token = this.atlas.token(client);

		assertThat(this.accountClient.delete(this.accountClient.account(created))).isExactly(204, "");

		assertThat(this.accountClient.statusWithNewToken(client)).isEqualTo(401);
		assertThat(this.accountClient.statusWithToken(token)).isEqualTo(401);
		assertThat(this.accountClient.get(this.accountClient.account(created))).isRejected(404, "RESOURCE_NOT_FOUND",
				"Cannot find resource %s.", client.id());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void listsProjectsOfAccount() {
		Response created = this.accountClient.createOnWeb("GROUP_OWNER");
		this.accountClient.post("/api/atlas/v2/groups/" + this.acme.data().id() + "/serviceAccounts/"
				+ created.json("$.clientId") + ":invite", "{\"roles\":[\"GROUP_READ_ONLY\",\"GROUP_USER_ADMIN\"]}");

		Response groups = this.accountClient.get(this.accountClient.account(created) + "/groups");

		assertThat(groups.<List<Object>>json("$.results")).hasToString("""
				[{"groupId":"%s","roles":["GROUP_OWNER"]},\
				{"groupId":"%s","roles":["GROUP_READ_ONLY","GROUP_USER_ADMIN"]}]""".formatted(this.acme.webId(),
				this.acme.data().id()));
		assertThat(groups.<Integer>json("$.totalCount")).isEqualTo(2);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the code, which is recorded for unknown users")
	void hidesProjectsOfAccountsOfOtherOrganizations(Acme other) {
		Response foreign = new ServiceAccountClient(this.atlas, other).create("ORG_OWNER");

		this.accountClient.idsNotFound(foreign)
			.forEach((id) -> assertThat(this.accountClient.get(this.accountClient.accounts() + "/" + id + "/groups"))
				.isRejected(404, "RESOURCE_NOT_FOUND", "Cannot find resource %s.", id));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void requiresFirstVersion() {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.accountClient.accounts()).header("X-Error-Code"))
			.isEqualTo("INVALID_VERSION_DATE");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.accountClient.accounts().replace("v2", "v1.0"))
			.header("X-Error-Code")).isEqualTo("NOT_EMULATED");
	}

	@Test
	void tokenHasRolesOfItsAccount() {
		String token = this.atlas.token(ServiceAccountClient.credentials(this.accountClient.create("ORG_READ_ONLY")));

		Response list = this.accountClient.sendBearer(token, "GET", this.accountClient.accounts());
		Response deleted = this.accountClient.sendBearer(token, "DELETE",
				this.accountClient.accounts() + "/" + ServiceAccountClient.UNKNOWN_ID);

		assertThat(list.<Integer>json("$.totalCount")).isEqualTo(1);
		assertThat(deleted.header("X-Error-Code")).isEqualTo("USER_UNAUTHORIZED");
	}

}
