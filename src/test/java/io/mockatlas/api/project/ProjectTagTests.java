package io.mockatlas.api.project;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tags of projects in {@code POST /groups} and {@code PATCH /groups/{groupId}}.
 */
@AtlasTest
class ProjectTagTests {

	private final AtlasClient atlas;

	private final Acme acme;

	ProjectTagTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@CsvSource({ "V1, key", "V1, value", "V2, key", "V2, value" })
	@TestEvidence(value = DOCUMENTED,
			of = "that it is rejected, and a part of the text; code, status and the rest are assumed")
	void rejectsInvalidCharacter(Api api, String attribute) {
		String tags = tags(attribute, "test/test");

		for (Response response : List.of(create(api, tags), update(api, tags))) {
			assertThat(response).isRejected(400, "INVALID_TAG_CHARACTERS",
					"Tag %s contains invalid characters. Allowable characters include letters, numbers, spaces, "
							+ "semicolons, at symbols, underscores, dashes, periods and plus signs.",
					attribute);
			assertHasHeadersOfError(response, api);
		}
		assertChangedNothing();
	}

	@ParameterizedTest
	@CsvSource({ "V1, key, 256", "V1, value, 257", "V2, key, 257", "V2, value, 256", "V2, value, 257" })
	@TestEvidence(value = DOCUMENTED,
			of = "the maximum of 255, that 257 are rejected, and a part of the text; code, status and the rest are "
					+ "assumed")
	void rejectsTooLongText(Api api, String attribute, int length) {
		String tags = tags(attribute, "a".repeat(length));

		for (Response response : List.of(create(api, tags), update(api, tags))) {
			assertThat(response).isRejected(400, "TAG_LENGTH_EXCEEDED",
					"Tag %s exceeded the maximum allowed length of %s characters.", attribute, 255);
			assertHasHeadersOfError(response, api);
		}
		assertChangedNothing();
	}

	@ParameterizedTest
	@ValueSource(strings = { ":", ",", "=", "*", "(", "#", "&", "<", "%", "$", "|", "~", "\\\"", "\\n", "\\t",
			"\\u0001", "\\ud83d\\ude00" })
	@TestEvidence(DOCUMENTED)
	void rejectsCharacterThatIsNotDocumented(String character) {
		Response response = update(Api.V2, tags("value", "a" + character));

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_TAG_CHARACTERS");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED,
			of = "the characters and the length; that non-Latin letters are accepted is assumed")
	void acceptsDocumentedCharacters(Api api) {
		for (String text : List.of("az AZ 09;@_-.+", "söhne", "a".repeat(255))) {
			for (String attribute : List.of("key", "value")) {
				Response response = update(api, tags(attribute, text));

				assertThat(response.status()).isEqualTo(200);
				assertThat(response.<String>json("$.tags[0]." + attribute)).isEqualTo(text);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	@TestEvidence(value = ASSUMED, of = "the code; that a text has at least one character is documented")
	void rejectsBlankText(String text) {
		for (String attribute : List.of("key", "value")) {
			assertThat(update(Api.V2, tags(attribute, text))).isRejected(400, "INVALID_JSON_ATTRIBUTE",
					"Received JSON for the %s attribute does not match expected format.", attribute);
		}
		assertChangedNothing();
	}

	private Response create(Api api, String tags) {
		return this.atlas.post(this.acme.orgOwner(), api.base() + "/groups",
				"{\"name\":\"new\",\"orgId\":\"" + this.acme.id() + "\",\"tags\":" + tags + "}");
	}

	private Response update(Api api, String tags) {
		return this.atlas.patch(this.acme.projectOwner(), api.base() + "/groups/" + this.acme.webId(),
				"{\"tags\":" + tags + "}");
	}

	private void assertChangedNothing() {
		Response projects = this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/groups");
		assertThat(projects.<List<String>>json("$.results[*].name")).containsExactly("acme-data", "acme-web");
		assertThat(projects.<List<Object>>json("$.results[*].tags[*]")).isEmpty();
	}

	private static void assertHasHeadersOfError(Response response, Api api) {
		assertThat(response.headerNames()).isEqualTo(api.errorHeadersWithoutDeprecation());
	}

	private static String tags(String attribute, String text) {
		return (attribute.equals("key")) ? "[{\"key\":\"" + text + "\",\"value\":\"a\"}]"
				: "[{\"key\":\"a\",\"value\":\"" + text + "\"}]";
	}

}
