package io.mockatlas.security.oauth;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;

import com.nimbusds.jwt.SignedJWT;
import io.mockatlas.credential.ClientId;
import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.security.SigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Tokens}.
 */
class TokensTests {

	private static final byte[] KEY = new SigningKeys("one secret".getBytes(StandardCharsets.UTF_8)).forTokens();

	private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	private static final ClientId CLIENT = new ClientId("mdb_sa_id_690000000000000000000a51");

	private static final SecretId SECRET = new SecretId("690000000000000000000a52");

	private final Tokens tokens = tokensAt(NOW);

	private final TokenFactory factory = new TokenFactory(KEY, NOW);

	@Test
	void readsIssuedToken() {
		AccessToken token = this.tokens.read(this.tokens.issue(CLIENT, SECRET));

		assertThat(token.client()).isEqualTo(CLIENT);
		assertThat(token.secret()).isEqualTo(SECRET);
		assertThat(token.expiresAt()).isEqualTo(NOW.plusSeconds(3600));
		assertThat(token.id()).hasSize(36);
	}

	@Test
	void readsTokenIssuedByReplica() {
		byte[] key = new SigningKeys("one secret".getBytes(StandardCharsets.UTF_8)).forTokens();

		assertThat(new Tokens(key, Clock.fixed(NOW, ZoneOffset.UTC)).read(this.tokens.issue(CLIENT, SECRET)).client())
			.isEqualTo(CLIENT);
	}

	@Test
	void issuesUniqueTokens() {
		assertThat(this.tokens.issue(CLIENT, SECRET)).isNotEqualTo(this.tokens.issue(CLIENT, SECRET));
	}

	@Test
	void tokenContainsExpiryAndNothingAboutKey() throws ParseException {
		SignedJWT jwt = SignedJWT.parse(this.tokens.issue(CLIENT, SECRET));

		assertThat(jwt.getHeader().toJSONObject())
			.containsExactlyInAnyOrderEntriesOf(Map.of("alg", "HS256", "typ", "at+jwt", "kid", "mock-atlas"));
		assertThat(jwt.getJWTClaimsSet().getExpirationTime()).isEqualTo(NOW.plusSeconds(3600));
	}

	@Test
	void readsTokenUntilExpiry() {
		String token = this.tokens.issue(CLIENT, SECRET);

		assertThat(tokensAt(NOW.plus(Tokens.LIFE)).read(token).client()).isEqualTo(CLIENT);
		assertRejects(tokensAt(NOW.plus(Tokens.LIFE).plusSeconds(1)), token);
		assertRejects(tokensAt(NOW.plus(Duration.ofDays(365))), token);
	}

	@Test
	void readsTokenOfTestFactory() {
		assertThat(this.tokens.read(this.factory.token(Map.of())).client()).isEqualTo(CLIENT);
	}

	@Test
	void rejectsTokenWithoutSignature() {
		assertRejects(this.tokens, this.factory.unsigned(Map.of()));
		assertRejects(this.tokens, this.factory.token(Map.of()).replaceFirst("[^.]+$", ""));
	}

	@Test
	void rejectsSignatureWithOtherKey() {
		byte[] other = new SigningKeys("other secret".getBytes(StandardCharsets.UTF_8)).forTokens();

		assertRejects(this.tokens, new TokenFactory(other, NOW).token(Map.of()));
		assertRejects(this.tokens,
				new TokenFactory(new SigningKeys("one secret".getBytes(StandardCharsets.UTF_8)).forNonces(), NOW)
					.token(Map.of()));
	}

	@Test
	void rejectsModifiedClaims() {
		String[] parts = this.tokens.issue(CLIENT, SECRET).split("\\.");
		String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("0a51",
				"0a99");

		assertRejects(this.tokens, parts[0] + "."
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
				+ parts[2]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "JWT", "", "at+jwt2" })
	void rejectsOtherType(String type) {
		assertRejects(this.tokens, this.factory.tokenOfType(type, Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "iss", "aud", "exp", "sub", "jti", "secret_id" })
	void rejectsTokenWithoutClaim(String claim) {
		assertRejects(this.tokens, this.factory.tokenWithout(claim));
	}

	@ParameterizedTest
	@ValueSource(strings = { "iss", "aud", "secret_id" })
	void rejectsOtherValueOfClaim(String claim) {
		assertRejects(this.tokens, this.factory.token(Map.of(claim, "something else")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "...", "a.b.c", "eyJhbGciOiJIUzI1NiJ9..", "\u0000", "ä.ö.ü" })
	void rejectsMalformedToken(String token) {
		assertRejects(this.tokens, token);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=", "==" })
	void rejectsTokenWithPadding(String padding) {
		assertRejects(this.tokens, this.tokens.issue(CLIENT, SECRET) + padding);
	}

	private static void assertRejects(Tokens tokens, String token) {
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.read(token));
	}

	private static Tokens tokensAt(Instant now) {
		return new Tokens(KEY, Clock.fixed(now, ZoneOffset.UTC));
	}

}
