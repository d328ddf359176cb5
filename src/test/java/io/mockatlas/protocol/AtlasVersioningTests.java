package io.mockatlas.protocol;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.RemovedResourceController;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the selection of an operation's version by the {@code Accept} header.
 */
@AtlasTest
class AtlasVersioningTests {

	private final AtlasClient atlas;

	private final Acme acme;

	AtlasVersioningTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-01-01", "2023-02-01", "2023-10-01", "2023-11-15", "2024-05-30", "2024-08-05",
			"2024-10-23", "2024-11-13", "2025-02-19", "2025-03-12" })
	@TestEvidence(RECORDED)
	void servesNewestVersionUpToReleasedDate(String date) {
		Response response = getAccepting("application/vnd.atlas." + date + "+json");

		assertThat(response).isExactly(200, "[]");
		assertThat(response).hasHeadersOf(Api.V2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-03-13", "2026-08-01", "2999-12-31" })
	@TestEvidence(value = ASSUMED, of = "clients change their date with each release")
	void servesNewestVersionForLaterDates(String date) {
		Response response = getAccepting("application/vnd.atlas." + date + "+json");

		assertThat(response).isExactly(200, "[]");
		assertThat(response).hasHeadersOf(Api.V2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/vnd.atlas.2023-01-01+json;charset=utf-8",
			"application/vnd.atlas.2023-01-01+json; q=0.9", "APPLICATION/VND.ATLAS.2023-01-01+JSON",
			"application/json, application/vnd.atlas.2023-01-01+json",
			"application/vnd.atlas.2023-01-01+json,*/*;q=0.8" })
	@TestEvidence(ASSUMED)
	void findsVersionAmongOtherMediaTypes(String accept) {
		assertThat(getAccepting(accept)).isExactly(200, "[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/json", "application/*", "text/html", "nonsense", "",
			"application/vnd.atlas+json", "application/vnd.atlas.+json", "application/vnd.atlas.2023-1-1+json",
			"application/vnd.atlas.2023-02-30+json", "application/vnd.atlas.2023-01-01",
			"application/vnd.atlas.2023-01-01+csv", "application/vnd.other.2023-01-01+json" })
	@TestEvidence(RECORDED)
	void rejectsAcceptWithoutVersion(String accept) {
		assertVersionRejected(getAccepting(accept));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2022-12-31", "2023-01-02", "2023-01-31", "2024-01-01", "2025-03-11", "1970-01-01" })
	@TestEvidence(value = ASSUMED,
			of = "dates before the first version are recorded; dates without a release are assumed")
	void rejectsDatesWithoutRelease(String date) {
		assertVersionRejected(getAccepting("application/vnd.atlas." + date + "+json"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/vnd.atlas.preview+json", "application/vnd.atlas.2023-01-01.upcoming+json",
			"application/vnd.atlas.2025-03-12.upcoming+json" })
	@TestEvidence(value = ASSUMED, of = "invitations have no preview")
	void rejectsPreviewAndUpcomingVersions(String accept) {
		assertVersionRejected(getAccepting(accept));
	}

	@ParameterizedTest
	@CsvSource({ "GET, application/vnd.atlas.preview+json",
			"PATCH, 'text/html, Application/vnd.atlas.PREVIEW+json;charset=utf-8'" })
	@TestEvidence(value = DOCUMENTED, of = "that settings have a preview; the 501 is a choice of mock-atlas")
	void previewOfSettingsIsNotEmulated(String method, String accept) {
		String path = "/api/atlas/v2/groups/" + this.acme.webId() + "/settings";

		Response response = this.atlas.send(this.acme.orgOwner(), method, path, null, "Accept", accept);

		assertThat(response).isRejected(501, "VERSION_NOT_EMULATED", "mock-atlas does not emulate version %s of %s %s.",
				"preview", method, path);
		assertThat(response.header("X-Mockatlas")).isEqualTo("not-emulated");
		assertThat(getAccepting(path, accept + ", application/vnd.atlas.2023-01-01+json").status()).isEqualTo(200);
		assertVersionRejected(getAccepting(path, "application/vnd.atlas.2025-03-12.upcoming+json"));
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsMissingAccept() {
		Response response = this.atlas.send(this.acme.orgOwner(), "GET", this.acme.invites(), null, new String[0]);

		assertVersionRejected(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html", "application/vnd.atlas.2022-01-01+json", "nonsense" })
	@TestEvidence(ASSUMED)
	void ignoresAcceptOnV1(String accept) {
		Response response = this.atlas.send(this.acme.orgOwner(), "GET", Api.V1.invites(this.acme), null, "Accept",
				accept);

		assertThat(response).isExactly(200, "[]");
		assertThat(response).hasHeadersOf(Api.V1);
	}

	@Test
	@TestEvidence(ASSUMED)
	void checksVersionAfterPathAndRolesAndBeforeBody() {
		String[] noVersion = { "Accept", "application/json", "Content-Type", "text/plain" };

		Response unknownOrg = this.atlas.send(this.acme.orgOwner(), "GET",
				"/api/atlas/v2/orgs/690000000000000000000fff/invites", null, noVersion);
		Response missingRole = this.atlas.send(this.acme.orgMember(), "GET", this.acme.invites(), null, noVersion);
		Response unknownPath = this.atlas.send(this.acme.orgOwner(), "GET", "/api/atlas/v2/unknown", null, noVersion);
		Response malformedBody = this.atlas.send(this.acme.orgOwner(), "POST", this.acme.invites(), "{", noVersion);

		assertThat(unknownOrg.header("X-Error-Code")).isEqualTo("ORG_NOT_FOUND");
		assertThat(missingRole.header("X-Error-Code")).isEqualTo("USER_UNAUTHORIZED");
		assertThat(unknownPath.header("X-Error-Code")).isEqualTo("NOT_EMULATED");
		assertThat(malformedBody.header("X-Error-Code")).isEqualTo("INVALID_VERSION_DATE");
	}

	@ParameterizedTest
	@CsvSource({ "2024-08-05, 2024-08-05", "2025-02-19, 2024-08-05", "2030-01-01, 2024-08-05" })
	@TestEvidence(RECORDED)
	void returnsServedVersionInContentType(String requested, String served) {
		Response response = getAccepting(RemovedResourceController.PATH,
				"application/vnd.atlas." + requested + "+json");

		assertThat(response).isExactly(200, """
				{"count":1}""");
		assertThat(response.header("Content-Type"))
			.isEqualTo("application/vnd.atlas." + served + "+json;charset=utf-8");
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsDatesBeforeFirstVersionOfOperation() {
		assertVersionRejected(getAccepting(RemovedResourceController.PATH, "application/vnd.atlas.2023-01-01+json"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-02-01", "2023-11-15", "2024-05-30" })
	@TestEvidence(RECORDED)
	void returns410ForRemovedVersions(String date) {
		Response response = getAccepting(RemovedResourceController.PATH, "application/vnd.atlas." + date + "+json");

		assertThat(response).isExactly(410, """
				{"detail":"Version 2023-02-01 of api/atlas/v2/removedThings is no longer available.","error":410,\
				"errorCode":"VERSION_GONE","parameters":["2023-02-01","api/atlas/v2/removedThings"],\
				"reason":"Gone"}""");
		assertThat(response.header("X-Error-Code")).isEqualTo("VERSION_GONE");
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
	}

	private static void assertVersionRejected(Response response) {
		assertThat(response).isExactly(406, """
				{"detail":"Invalid accept header or version date.","error":406,"errorCode":"INVALID_VERSION_DATE",\
				"parameters":[],"reason":"Not Acceptable"}""");
		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_VERSION_DATE");
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.headerNames()).isEqualTo(Api.V2.errorHeadersBeforeVersioning());
	}

	private Response getAccepting(String accept) {
		return getAccepting(this.acme.invites(), accept);
	}

	private Response getAccepting(String path, String accept) {
		return this.atlas.send(this.acme.orgOwner(), "GET", path, null, "Accept", accept);
	}

}
