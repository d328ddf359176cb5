package io.mockatlas.evidence;

import java.io.IOException;
import java.time.Duration;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.NonDefaultSettings;
import io.mockatlas.fixture.RateLimitClock;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.raw.RawResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each {@link Leniency} with {@code mockatlas.lenient=false}: the request is rejected as
 * {@link Leniency#strict()} states.
 */
@NonDefaultSettings
@TestEvidence(Evidence.ASSUMED)
class StrictModeTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final RateLimitClock rateLimitClock;

	private final Acme acme;

	private final LeniencyCalls calls;

	StrictModeTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, RateLimitClock rateLimitClock,
			Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.rateLimitClock = rateLimitClock;
		this.acme = acme;
		this.calls = new LeniencyCalls(atlas, acmes, acme);
	}

	@BeforeEach
	void refillRateLimits() {
		this.rateLimitClock.shiftBy(Duration.ofMinutes(1));
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
		assertThat(this.control.send("GET", "/requests?limit=1&challenges=true", null, "Authorization", "Bearer s3cret")
			.body()).doesNotContain("leniencies");
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

}
