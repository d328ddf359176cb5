package io.mockatlas.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.InvitationOperation;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for the exact headers of successful responses of all invitation operations.
 */
@AtlasTest
class InvitationResponseHeadersTests {

	private final AtlasClient atlas;

	private final Acme acme;

	InvitationResponseHeadersTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void writesHeadersOfV2(InvitationOperation operation) {
		Response response = operation.call(this.atlas, Api.V2, this.acme, "");

		assertThat(response).isLike(operation.status(), operation.result(this.acme));
		Map<String, String> headers = headersExceptLength(response);
		assertThat(headers.remove("x-envoy-upstream-service-time")).matches("\\d+");
		assertThat(headers.remove("x-mongodb-service-version"))
			.matches("gitHash=[0-9a-z]+; versionString=mock-atlas \\S+");
		assertThat(headers.remove("ratelimit-remaining")).matches("\\d+");
		assertThat(headers).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
				entry("content-type", "application/vnd.atlas.2023-01-01+json;charset=utf-8"),
				entry("deprecation",
						(operation.isOfProject()) ? "Wed, 4 Oct 2023 00:00:00 GMT" : "Wed, 19 Feb 2025 00:00:00 GMT"),
				entry("ratelimit-limit", (operation.isOfProject()) ? "1200" : "500"),
				entry("referrer-policy", "strict-origin-when-cross-origin"),
				entry("strict-transport-security", "max-age=31536000; includeSubdomains;"),
				entry("sunset", "Thu, 1 Jul 2027 00:00:00 GMT"), entry("x-content-type-options", "nosniff"),
				entry("x-frame-options", "DENY"), entry("x-java-method", operation.javaMethod()),
				entry("x-permitted-cross-domain-policies", "none")));
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "the documentation of v1.0 shows the headers of a 204")
	void writesHeadersOfV1(InvitationOperation operation) {
		Response response = operation.call(this.atlas, Api.V1, this.acme, "");

		assertThat(response).isLike(operation.status(), operation.result(this.acme));
		assertThat(headersExceptLength(response)).containsExactlyInAnyOrderEntriesOf(Map.of("content-type",
				"application/json", "strict-transport-security", "max-age=300", "vary", "Accept-Encoding"));
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "HTTP defines HEAD as GET without the body")
	void writesSameHeadersForHeadAsForGet() {
		Response get = this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		Response head = this.atlas.send(this.acme.orgOwner(), "HEAD", this.acme.invites(), null);

		assertThat(head).isExactly(200, "");
		assertThat(head).hasHeadersOf(Api.V2);
		assertThat(head.header("Content-Length")).isEqualTo("2");
		assertThat(head.header("X-Java-Method")).isEqualTo(get.header("X-Java-Method"));
	}

	/**
	 * Returns the headers except {@code content-length}, after verifying that it is the
	 * length of the body, or absent without a body.
	 */
	private static Map<String, String> headersExceptLength(Response response) {
		Map<String, String> headers = new TreeMap<>();
		response.headerNames().forEach((name) -> headers.put(name, response.header(name)));
		assertThat(headers.remove("content-length")).isEqualTo((response.status() != 204)
				? Integer.toString(response.body().getBytes(StandardCharsets.UTF_8).length) : null);
		return headers;
	}

}
