package io.mockatlas.api.serviceaccount;

import java.time.Instant;
import java.util.List;

import io.mockatlas.api.apikey.ApiKeyClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.ProjectGrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Management of service accounts by project owners. That of secrets and access lists is
 * limited to accounts whose roles are all in the project.
 */
@AtlasTest
class ProjectOwnerServiceAccountTests {

	private static final Instant SECRETS_END = Instant.parse("2100-01-01T00:00:00Z");

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final ServiceAccountClient accountClient;

	ProjectOwnerServiceAccountTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.accountClient = new ServiceAccountClient(atlas, acme);
	}

	@ParameterizedTest
	@TestEvidence(ASSUMED)
	@CsvSource(delimiter = '|', textBlock = """
			POST   | /secrets              | {"secretExpiresAfterHours":8}
			POST   | /accessList           | [{"ipAddress":"192.0.2.1"}]
			DELETE | /accessList/127.0.0.1 |
			DELETE | /secrets/%s           |
			""")
	void projectOwnerCannotManageAccountWithOtherRoles(String method, String path, String body) {
		ServiceAccountCredentials owner = createAccount("ORG_OWNER", owner(this.acme.webId()));
		ServiceAccountCredentials ofTwo = createAccount("ORG_MEMBER", owner(this.acme.webId()),
				owner(this.acme.data().id()));

		for (ServiceAccountCredentials client : List.of(owner, ofTwo)) {
			Response before = send(this.acme.orgOwner(), "GET", client, "", null);
			String target = path.formatted(before.<String>json("$.secrets[0].id"));
			assertThat(send(this.acme.projectOwner(), method, client, target, body)).isRejected(401,
					"USER_UNAUTHORIZED", "Current user is not authorized to perform this action.");
			assertThat(send(this.acme.orgOwner(), "GET", client, "", null).body()).isEqualTo(before.body());
		}
	}

	@Test
	@TestEvidence(ASSUMED)
	void projectOwnerManagesAccountWithoutOtherRoles() {
		ServiceAccountCredentials client = createAccount("ORG_MEMBER", owner(this.acme.webId()));

		assertThat(
				send(this.acme.projectOwner(), "POST", client, "/secrets", "{\"secretExpiresAfterHours\":8}").status())
			.isEqualTo(201);
		assertThat(send(this.acme.projectOwner(), "PATCH", client, "", "{\"name\":\"mine\"}").status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(ASSUMED)
	void orgOwnerManagesAccountWithOtherRoles() {
		ServiceAccountCredentials client = createAccount("ORG_OWNER", owner(this.acme.webId()));

		assertThat(send(this.acme.orgOwner(), "POST", client, "/secrets", "{\"secretExpiresAfterHours\":8}").status())
			.isEqualTo(201);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void projectAccessManagerCannotUpdateAccount() {
		ServiceAccountCredentials client = createAccount("ORG_OWNER", owner(this.acme.webId()));
		Response before = send(this.acme.orgOwner(), "GET", client, "", null);
		Key manager = Key.of(new ApiKeyClient(this.atlas, this.acme).createOnWeb("GROUP_USER_ADMIN"));

		assertThat(send(manager, "PATCH", client, "", "{\"name\":\"mine\"}")).isRejected(401, "USER_UNAUTHORIZED",
				"Current user is not authorized to perform this action.");
		assertThat(send(this.acme.orgOwner(), "GET", client, "", null).body()).isEqualTo(before.body());
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that other roles do not matter; the role of the caller is documented")
	void projectOwnerUpdatesAccountWithOtherRoles() {
		ServiceAccountCredentials client = createAccount("ORG_OWNER", owner(this.acme.webId()));

		Response response = send(this.acme.projectOwner(), "PATCH", client, "", """
				{"description":"ours","name":"mine","roles":["GROUP_READ_ONLY"]}""");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<String>json("$.description")).isEqualTo("ours");
		assertThat(response.<String>json("$.name")).isEqualTo("mine");
		assertThat(response.<List<String>>json("$.roles")).containsExactly("GROUP_READ_ONLY");
		assertThat(send(this.acme.orgOwner(), "GET", client, "", null).<String>json("$.name")).isEqualTo("mine");
	}

	private ServiceAccountCredentials createAccount(String role, ProjectGrant... grants) {
		return this.acmes.createServiceAccount(this.acme, List.of(role), SECRETS_END, grants);
	}

	private static ProjectGrant owner(ProjectId project) {
		return new ProjectGrant(project, "GROUP_OWNER");
	}

	private Response send(Key key, String method, ServiceAccountCredentials client, String path, String body) {
		return this.accountClient.send(key, method, this.accountClient.webAccounts() + "/" + client.id() + path, body);
	}

}
