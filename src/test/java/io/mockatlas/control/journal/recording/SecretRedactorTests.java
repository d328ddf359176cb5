package io.mockatlas.control.journal.recording;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link SecretRedactor}: names of secrets, and their redaction in queries, reasons and
 * bodies.
 */
class SecretRedactorTests {

	private static final int LIMIT = 10_000;

	@ParameterizedTest
	@ValueSource(strings = { "privateKey", "private_key", "secret", "clientSecret", "client_secret", "password",
			"token", "access_token", "refreshToken", "CLIENT-SECRET", "client_assertion", "Authorization", "apiKey",
			"api_key", "x-api-key", "secretKey", "secretAccessKey", "client_secret[]", "tokens", "passwd", "password1",
			"passwords", "bearer", "tokens[0]" })
	void redactsSecretsByName(String name) {
		assertThat(SecretRedactor.isSecret(name)).isTrue();
	}

	@Test
	void redactsSecretsWithLongNames() {
		assertThat(SecretRedactor.isSecret("x".repeat(100) + "Password")).isTrue();
		assertThat(SecretRedactor.isSecret("password" + "x".repeat(100))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "publicKey", "clientId", "secrets", "maskedSecretValue", "secretExpiresAfterHours",
			"token_type", "username", "key", "secretId", "" })
	void keepsOtherFields(String name) {
		assertThat(SecretRedactor.isSecret(name)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pretty=true                            | pretty=true
			username=a@b.com&pretty=true           | username=a@b.com&pretty=true
			pretty                                 | pretty
			access_token=eyJ.x.y                   | access_token=<hidden>
			a=1&token=eyJ.x.y&b=2                  | a=1&token=<hidden>&b=2
			tok%65n=abc                            | tok%65n=<hidden>
			%zz=1&secret=s3cret                    | %zz=1&secret=<hidden>
			secret=                                | secret=<hidden>
			secret=a=b                             | secret=<hidden>
			key=abc                                | key=<hidden>
			publicKey=abc                          | publicKey=abc
			""")
	void redactsQueries(String query, String redacted) {
		assertThat(SecretRedactor.redact(query)).isEqualTo(redacted);
	}

	@Test
	void redactsReasonsThatQuoteQueries() {
		assertThat(SecretRedactor.redact("uri is not the target of the request: /api/atlas/v2?token=abc&x=1"))
			.isEqualTo("uri is not the target of the request: /api/atlas/v2?token=<hidden>&x=1");
		assertThat(SecretRedactor.redact((String) null)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"publicKey":"abc","privateKey":"s3cret"}             | {"publicKey":"abc","privateKey":"<hidden>"}
					{"pass\\u0077ord":"s3cret"}                           | {"password":"<hidden>"}
					{"a":[{"secret":"s3cret","id":1}],"b":{"token":null}} | {"a":[{"secret":"<hidden>","id":1}],"b":{"token":null}}
					{"secret":{"value":["s3cret"]},"x":true}              | {"secret":"<hidden>","x":true}
					{"secret":5,"x":1.50}                                 | {"secret":"<hidden>","x":1.50}
					["s", 1, null, {}]                                    | ["s",1,null,{}]
					"text"                                                | "text"
					""")
	void redactsBodies(String json, String redacted) {
		assertThat(SecretRedactor.redact(capture(json, LIMIT))).isEqualTo(new RecordedBody(redacted, false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			30 | {"name":"x","secret":"<hidden>"}
			25 | {"name":"x"}
			21 | {"name":"x"}
			11 | {"name":"x"}
			10 | {}
			5  | {}
			1  | {}
			""")
	void redactsTruncatedSecret(int limit, String kept) {
		assertThat(SecretRedactor.redact(capture("{\"name\":\"x\",\"secret\":\"s3cret\",\"y\":1}", limit)))
			.isEqualTo(new RecordedBody(kept, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "grant_type=client_credentials&secret=s3cret", "s3cret", "<secret>s3cret</secret>" })
	void omitsInvalidJson(String body) {
		assertThat(SecretRedactor.redact(capture(body, LIMIT))).isNull();
	}

	@Test
	void keepsPartBeforeSyntaxError() {
		assertThat(SecretRedactor.redact(capture("{\"roles\":[\"ORG_OWNER\"],\"secret\":'s3cret'}", LIMIT)))
			.isEqualTo(new RecordedBody("{\"roles\":[\"ORG_OWNER\"]}", true));
	}

	@Test
	void returnsNullForEmptyBody() {
		assertThat(SecretRedactor.redact(capture("", LIMIT))).isNull();
	}

	private static BodyCapture capture(String body, int limit) {
		BodyCapture capture = new BodyCapture(limit);
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		int half = bytes.length / 2;
		capture.add(bytes, 0, half);
		for (int i = half; i < bytes.length; i++) {
			capture.add(bytes[i]);
		}
		return capture;
	}

}
