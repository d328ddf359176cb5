package io.mockatlas.api.organization;

import java.util.List;
import java.util.Set;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code DELETE /orgs/{orgId}}.
 */
@AtlasTest
class DeleteOrganizationTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final AcmeFactory acmes;

	private final Acme acme;

	DeleteOrganizationTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acmes = acmes;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "204; that the keys of the organization are invalid at once is assumed")
	void deletesOrganizationWithoutProjects(Api api) {
		deleteProjects();

		Response deleted = this.atlas.delete(this.acme.orgOwner(), path(api));

		assertThat(deleted).isExactly(204, "");
		Set<String> headers = api.headersWithoutBody();
		headers.removeAll(Set.of("deprecation", "sunset"));
		assertThat(deleted.headerNames()).isEqualTo(headers);
		assertThat(this.atlas.get(this.acme.orgOwner(), path(api)).status()).isEqualTo(401);
		assertThat(this.atlas.get(this.acmes.create().orgOwner(), path(api))).isRejected(404, "ORG_NOT_FOUND",
				"No organization with ID %s exists.", this.acme.id().value());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsOrganizationWithProjects() {
		Response rejected = this.atlas.delete(this.acme.orgOwner(), path(Api.V2));

		assertThat(rejected).isRejected(409, "ORG_NOT_EMPTY",
				"Organization cannot be deleted because it still contains active groups.");
		assertThat(rejected.headerNames()).isEqualTo(Api.V2.errorHeadersWithoutDeprecation());
		this.atlas.delete(this.acme.orgOwner(), "/api/atlas/v2/groups/" + this.acme.webId());
		assertThat(this.atlas.delete(this.acme.orgOwner(), path(Api.V2)).status()).isEqualTo(409);
		assertThat(this.atlas.get(this.acme.orgOwner(), path(Api.V2)).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the deleted data, and that accounts of users stay")
	void deletesContents() {
		Acme other = this.acmes.create();
		String ada = "ada-" + this.acme.id() + "@example.com";
		String bob = "bob-" + this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, ada);
		this.acmes.addMember(this.acme, bob);
		this.acmes.addMember(other, bob);
		this.acmes.createServiceAccount(this.acme);
		this.atlas.createInvitation(this.acme, "eve-" + this.acme.id() + "@example.com");
		deleteProjects();

		assertThat(this.atlas.delete(this.acme.orgOwner(), path(Api.V2)).status()).isEqualTo(204);

		assertThat(this.control.get("/inbox?orgId=" + this.acme.id()).body()).doesNotContain("eve-");
		Response state = this.control.get("/state");
		assertThat(state.body()).doesNotContain("\"" + this.acme.id() + "\"").doesNotContain("eve-" + this.acme.id());
		assertThat(state.<List<String>>json("$.users[*].username")).contains(ada, bob);
		assertThat(this.atlas.get(other.orgOwner(), "/api/atlas/v2/users/byName/" + bob).<List<Object>>json("$.roles"))
			.hasSize(1);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsCallerWithoutRole() {
		deleteProjects();

		for (Key key : List.of(this.acme.orgMember(), this.acme.orgReader())) {
			assertThat(this.atlas.delete(key, path(Api.V2))).isRejected(401, "USER_UNAUTHORIZED",
					"Current user is not authorized to perform this action.");
		}
		assertThat(this.atlas.delete(this.acmes.create().orgOwner(), path(Api.V2))).isRejected(401,
				"USER_CANNOT_ACCESS_ORG", "User cannot access this organization.");
		assertThat(this.atlas.get(this.acme.orgOwner(), path(Api.V2)).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the envelope; its content is assumed")
	void wrapsResponseInEnvelope() {
		deleteProjects();

		assertThat(this.atlas.delete(this.acme.orgOwner(), path(Api.V2) + "?envelope=true")).isExactly(200,
				"{\"content\":{},\"status\":204}");
	}

	private void deleteProjects() {
		for (String project : List.of(this.acme.webId().value(), this.acme.data().id().value())) {
			assertThat(this.atlas.delete(this.acme.orgOwner(), "/api/atlas/v2/groups/" + project).status())
				.isEqualTo(202);
		}
	}

	private String path(Api api) {
		return api.base() + "/orgs/" + this.acme.id();
	}

}
