package io.mockatlas.protocol.error;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.SqlStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the errors of requests for which the database fails.
 */
@AtlasTest
@ExtendWith(OutputCaptureExtension.class)
class UnavailableDatabaseTests {

	private static final String UNAVAILABLE = """
			{"detail":"The service is temporarily unavailable. Please try again later.","error":503,\
			"errorCode":"SERVICE_UNAVAILABLE","parameters":[],"reason":"Service Unavailable"}""";

	private final SQLException failure = new SQLTransientConnectionException("no connection was free", "53300");

	private final AtlasClient atlas;

	private final SqlStatements database;

	private final Acme acme;

	private final ServiceAccountCredentials client;

	UnavailableDatabaseTests(AtlasClient atlas, AcmeFactory acmes, SqlStatements database, Acme acme) {
		this.atlas = atlas;
		this.database = database;
		this.acme = acme;
		this.client = acmes.createServiceAccount(acme);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void authenticationIsUnavailable(Api api, CapturedOutput output) {
		Response response = this.database.failing(this.failure, 0,
				() -> this.atlas.get(this.acme.orgOwner(), api.invites(this.acme)));

		assertUnavailable(response);
		assertThat(response.headerNames()).containsExactlyInAnyOrderElementsOf(api.errorHeadersBeforeVersioning());
		assertThat(output).containsOnlyOnce("Rejected with 503: no connection was free")
			.doesNotContain("\tat ", "Exception");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void operationIsUnavailable(Api api, CapturedOutput output) {
		Response response = this.database.failing(this.failure, 1,
				() -> this.atlas.get(this.acme.orgOwner(), api.invites(this.acme)));

		assertUnavailable(response);
		assertThat(response.headerNames()).containsExactlyInAnyOrderElementsOf(api.headersOfError());
		assertThat(output).containsOnlyOnce("Rejected with 503: no connection was free")
			.doesNotContain("\tat ", "Exception");
	}

	@Test
	@TestEvidence(ASSUMED)
	void unavailableTokenHasErrorOfAtlas() {
		Response response = this.database.failing(this.failure, 0,
				() -> this.atlas.postForm("/api/oauth/token", "grant_type=client_credentials", this.client.basic()));

		assertUnavailable(response);
		assertThat(response.headerNames()).containsExactly("content-length", "content-type", "x-error-code");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /inbox", "POST, /reset", "DELETE, /inbox" })
	void controlCallReportsProblem(String method, String path) {
		Response response = this.database.failing(this.failure, 0,
				() -> this.atlas.sendUnsigned(method, ControlClient.ROOT + path, null));

		assertThat(response.status()).isEqualTo(503);
		assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(response.<String>json("$.detail"))
			.isEqualTo("The database is not available; the server's log has the reason. Try again later.");
	}

	@Test
	@TestEvidence(ASSUMED)
	void requestSucceedsAfterwards() {
		this.database.failing(this.failure, 0, () -> this.atlas.get(this.acme.orgOwner(), this.acme.invites()));

		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).status()).isEqualTo(200);
	}

	@Test
	void healthDoesNotUseDatabase() {
		for (String path : new String[] { "", "/readiness", "/liveness" }) {
			Response response = this.database.failing(this.failure, 0,
					() -> this.atlas.sendUnsigned("GET", "/actuator/health" + path, null));

			assertThat(response.status()).isEqualTo(200);
			assertThat(response.<String>json("$.status")).isEqualTo("UP");
		}
	}

	private static void assertUnavailable(Response response) {
		assertThat(response.status()).isEqualTo(503);
		assertThat(response.header("X-Error-Code")).isEqualTo("SERVICE_UNAVAILABLE");
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.body()).isEqualTo(UNAVAILABLE);
	}

}
