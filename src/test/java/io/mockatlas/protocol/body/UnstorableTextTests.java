package io.mockatlas.protocol.body;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for text that not every database stores, in each kind of input. They run on H2
 * and on PostgreSQL.
 */
@AtlasTest
class UnstorableTextTests {

	private static final String UNSTORABLE = "\\u0000";

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	UnstorableTextTests(AtlasClient atlas, ControlClient control, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acme = acme;
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u0000", "a\\ud800", "\\uD83D\\uD83D", "\\ude00\\ud83d", "\\ud83d\\\\ude00" })
	@TestEvidence(ASSUMED)
	void rejectsBodyWithUnstorableText(String text) {
		for (String body : new String[] { "{\"username\":\"%s\",\"roles\":[\"ORG_MEMBER\"]}",
				"{\"username\":{\"a\":[\"%s\"]}}", "{\"username\":{\"%s\":1}}" }) {
			Response response = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), body.formatted(text));

			assertThat(response.status()).isEqualTo(400);
			assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_JSON_ATTRIBUTE");
			assertThat(response.body()).contains("\"parameters\":[\"username\"]");
		}
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).body()).isEqualTo("[]");
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsFieldWithoutType() {
		Response response = this.atlas.patch(this.acme.orgOwner(), "/api/atlas/v2/orgs/" + this.acme.id() + "/settings",
				"{\"operationsContact\":\"" + UNSTORABLE + "\"}");

		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_JSON_ATTRIBUTE");
	}

	@ParameterizedTest
	@CsvSource({ "/orgs/%s/invites?username=, username", "/orgs/%s/teams?itemsPerPage=, itemsPerPage",
			"/orgs/%s/users?orgMembershipStatus=, orgMembershipStatus", "/orgs?name=, name",
			"/orgs?unknown=, unknown" })
	@TestEvidence(ASSUMED)
	void rejectsQueryWithZero(String target, String parameter) {
		Response response = this.atlas.get(this.acme.orgOwner(),
				"/api/atlas/v2" + target.formatted(this.acme.id()) + "a%00b");

		assertThat(response).isRejected(400, "INVALID_QUERY_PARAMETER", "Invalid query parameter %s specified.",
				parameter);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%ED%A0%80", "%C0%80", "%FF" })
	@TestEvidence(ASSUMED)
	void rejectsBytesThatAreNoText(String bytes) {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?username=" + bytes)).isRejected(400,
				"INVALID_QUERY_PARAMETER", "Invalid query parameter %s specified.", "username=" + bytes);
		assertThat(this.control.get("/inbox?to=" + bytes).<List<String>>json("$.messages")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/inbox?to=a%00b", "/requests?path=%00", "/requests?since=%00", "/inbox?orgId=%00" })
	void rejectsControlCallWithZero(String path) {
		assertThat(this.control.get(path).status()).isEqualTo(400);
		assertThat(this.control.get(path).<String>json("$.detail")).endsWith("must not contain U+0000.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			POST | /orgs            | {"name": "%s"}                          | name
			POST | /orgs            | {"federationSettings": {"x": "%s"}}     | federationSettings
			PUT  | /clock           | {"shift": "%s"}                         | shift
			PUT  | /faults          | {"faults": [{"path": "/%s"}]}           | faults
			POST | /requests/verify | {"path": "/%s"}                         | path
			""")
	void rejectsControlBodyWithZero(String method, String path, String body, String field) {
		Response response = this.control.send(method, path, body.formatted(UNSTORABLE));

		assertThat(response.status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\0", "\\ud800", "\\x00" })
	void rejectsSeedWithUnstorableText(String text) {
		Response response = this.control.send("POST", "/state", "organizations: [{name: \"a%s\"}]".formatted(text));

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.detail")).contains("must not contain U+0000 or an unpaired surrogate");
	}

	@Test
	void findsTextInOtherEncodings() {
		String json = "{\"a\":[\"b\"],\"c\":\"\ud800\"}";

		assertThat(UnstorableText.fieldIn(json.getBytes(StandardCharsets.UTF_16BE))).isNull();
		assertThat(UnstorableText.fieldIn("{\"a\":\"\\u0000\"}".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("a");
		assertThat(UnstorableText.fieldIn("[\"\\u0000\"]".getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(UnstorableText.fieldIn("{\"a\":\"\\u0041\ud83d\ude00\"".getBytes(StandardCharsets.UTF_8))).isNull();
	}

	@Test
	void leavesOtherErrorsToTheParser() {
		byte[] json = "{\"a\":\"\u00ed\u00a0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1);

		assertThat(UnstorableText.fieldIn(json)).isNull();
	}

}
