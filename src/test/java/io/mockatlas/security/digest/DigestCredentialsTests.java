package io.mockatlas.security.digest;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DigestCredentials}.
 */
class DigestCredentialsTests {

	private static final String URI = "/api/atlas/v2/orgs?pageNum=1&name=a%40b.c,d";

	private static final String RESPONSE = "6629fae49393a05397450978507c4ef1";

	private static final String HEADER = "Digest username=\"abcdefgh\", realm=\"MMS Public API\", nonce=\"n+/0\", uri=\""
			+ URI + "\", response=\"" + RESPONSE + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"c\"";

	@ParameterizedTest
	@ValueSource(strings = {
			// the Go client
			"""
					Digest username="abcdefgh", realm="MMS Public API", nonce="n+/0", uri="%s", response="%s", \
					algorithm="MD5", qop=auth, nc=00000001, cnonce="c\"""",
			// curl
			"""
					Digest username="abcdefgh",realm="MMS Public API",nonce="n+/0",uri="%s",cnonce="c",nc=00000001,\
					algorithm=MD5,response="%s",qop="auth\"""",
			// Python's requests
			"""
					Digest username="abcdefgh", realm="MMS Public API", nonce="n+/0", uri="%s", response="%s", \
					algorithm="MD5", qop="auth", nc=00000001, cnonce="c\"""",
			// the JDK
			"""
					Digest username="abcdefgh", realm="MMS Public API", nonce="n+/0", nc=00000001, uri="%s", \
					response="%s", algorithm=MD5, cnonce="c", qop=auth""",
			// no known client, but valid
			"""
					dIGEST \t, USERNAME = "abcdefg\\h" ,,realm="MMS Public API", nonce=n+/0 , uri="%s" ,response=%s,\t\
					algorithm=md5, QOP="auth" , nc="00000001", cnonce=c, opaque="", more="a=b, \\"c\\"",""" })
	void parsesHeadersOfManyClients(String template) {
		DigestCredentials credentials = DigestCredentials.parse(template.formatted(URI, RESPONSE));

		assertThat(credentials).usingRecursiveComparison()
			.ignoringFields("algorithm")
			.isEqualTo(new DigestCredentials("abcdefgh", "MMS Public API", "n+/0", URI, RESPONSE, "auth", "00000001",
					"c", "MD5"));
		assertThat(credentials.algorithm()).isEqualToIgnoringCase("MD5");
	}

	@Test
	void parsesHeaderOfNpmClientWithoutAlgorithmAndWithFirstCountTwo() {
		DigestCredentials credentials = DigestCredentials.parse("""
				Digest username="abcdefgh", realm="MMS Public API", nonce="n+/0", uri="%s", response="%s", \
				qop=auth, nc=00000002, cnonce="c\"""".formatted(URI, RESPONSE));

		assertThat(credentials.algorithm()).isNull();
		assertThat(credentials.count()).isEqualTo(2);
	}

	@Test
	void parsesCountInHexOfEitherCase() {
		DigestCredentials credentials = DigestCredentials.parse(HEADER.replace("00000001", "7ffFFffF"));

		assertThat(credentials.nc()).isEqualTo("7ffFFffF");
		assertThat(credentials.count()).isEqualTo(Integer.MAX_VALUE);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			username="abcdefgh", |                       | username missing
			realm="MMS Public API", |                    | realm missing
			nonce="n+/0",        |                       | nonce missing
			uri="/api            | url="/api             | uri missing
			response="           | answer="              | response missing
			cnonce="c"           | nonsense="c"          | cnonce missing
			nc=00000001,         |                       | nc missing
			qop=auth,            |                       | qop missing (RFC 2069 is open to replay)
			qop=auth             | qop=auth-int          | qop is not auth
			qop=auth             | qop=                  | qop is not auth
			algorithm=MD5        | algorithm=SHA-256     | algorithm is not MD5
			algorithm=MD5        | algorithm=MD5-sess    | algorithm is not MD5
			nc=00000001          | nc=1                  | nc is not 8 hex digits
			nc=00000001          | nc=000000001          | nc is not 8 hex digits
			nc=00000001          | nc=+0000001           | nc is not 8 hex digits
			nc=00000001          | nc=0000000g           | nc is not 8 hex digits
			nc=00000001          | nc=00000000           | nc is not between 00000001 and 7fffffff
			nc=00000001          | nc=80000000           | nc is not between 00000001 and 7fffffff
			6629fae4             | 6629fae               | response is not 32 hex digits
			6629fae4             | 6629faeg              | response is not 32 hex digits
			qop=auth             | qop=auth, QOP=auth    | duplicate parameter
			qop=auth             | qop=auth, x=1, x=2    | duplicate parameter
			qop=auth             | qop=auth, x           | parameter is not name=value
			qop=auth             | qop=auth, ="x"        | parameter is not name=value
			qop=auth             | "qop"=auth            | parameter is not name=value
			cnonce="c"           | cnonce="c             | unterminated quoted value
			cnonce="c"           | cnonce="c\\           | unterminated quoted value
			cnonce="c"           | cnonce="c\\"          | unterminated quoted value
			cnonce="c"           | cnonce="c"d           | comma between parameters missing
			qop=auth,            | qop=auth              | comma between parameters missing
			Digest               | Basic                 | scheme is not Digest
			Digest               | Digestive             | scheme is not Digest
			""")
	void rejectsMalformedPart(String part, String replacement, String reason) {
		String header = HEADER.replace(part, (replacement != null) ? replacement : "");

		assertThatExceptionOfType(MalformedDigestException.class).isThrownBy(() -> DigestCredentials.parse(header))
			.withMessage(reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''        | scheme is not Digest
			Digest    | qop missing (RFC 2069 is open to replay)
			Digest ,  | qop missing (RFC 2069 is open to replay)
			Digest =  | parameter is not name=value
			Digest x= | qop missing (RFC 2069 is open to replay)
			Dig       | scheme is not Digest
			""")
	void rejectsIncompleteHeader(String header, String reason) {
		assertThatExceptionOfType(MalformedDigestException.class).isThrownBy(() -> DigestCredentials.parse(header))
			.withMessage(reason);
	}

	@Test
	void rejectsControlCharacters() {
		assertThatExceptionOfType(MalformedDigestException.class)
			.isThrownBy(() -> DigestCredentials.parse(HEADER.replace("abcdefgh", "abc\0defgh")))
			.withMessage("control character");
	}

	@Test
	void rejectsTooLongHeaderAndTooManyParameters() {
		String tooLong = HEADER + ", x=\"" + "\\x".repeat(4_096) + "\"";
		String tooMany = HEADER + IntStream.range(0, 32).mapToObj(", x%d="::formatted).collect(Collectors.joining());

		assertThatExceptionOfType(MalformedDigestException.class).isThrownBy(() -> DigestCredentials.parse(tooLong))
			.withMessage("header too long");
		assertThatExceptionOfType(MalformedDigestException.class).isThrownBy(() -> DigestCredentials.parse(tooMany))
			.withMessage("too many parameters");
	}

}
