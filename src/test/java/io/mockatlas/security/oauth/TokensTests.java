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
import io.mockatlas.credential.SecretId;
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

	private final Tokens tokens = at(NOW);

	private final Forgery forgery = new Forgery(KEY, NOW);

	@Test
	void readsWhatItIssued() {
		AccessToken token = this.tokens.read(this.tokens.issue(CLIENT, SECRET));

		assertThat(token.client()).isEqualTo(CLIENT);
		assertThat(token.secret()).isEqualTo(SECRET);
		assertThat(token.expiresAt()).isEqualTo(NOW.plusSeconds(3600));
		assertThat(token.id()).hasSize(36);
	}

	@Test
	void readsWhatAReplicaIssued() {
		byte[] key = new SigningKeys("one secret".getBytes(StandardCharsets.UTF_8)).forTokens();

		assertThat(new Tokens(key, Clock.fixed(NOW, ZoneOffset.UTC)).read(this.tokens.issue(CLIENT, SECRET)).client())
			.isEqualTo(CLIENT);
	}

	@Test
	void issuesNoTokenTwice() {
		assertThat(this.tokens.issue(CLIENT, SECRET)).isNotEqualTo(this.tokens.issue(CLIENT, SECRET));
	}

	@Test
	void tellsExpiryButNothingOfTheKey() throws ParseException {
		SignedJWT jwt = SignedJWT.parse(this.tokens.issue(CLIENT, SECRET));

		assertThat(jwt.getHeader().toJSONObject())
			.containsExactlyInAnyOrderEntriesOf(Map.of("alg", "HS256", "typ", "at+jwt", "kid", "mock-atlas"));
		assertThat(jwt.getJWTClaimsSet().getExpirationTime()).isEqualTo(NOW.plusSeconds(3600));
	}

	@Test
	void readsUntilTheLastSecondAndNoLonger() {
		String token = this.tokens.issue(CLIENT, SECRET);

		assertThat(at(NOW.plus(Tokens.LIFE)).read(token).client()).isEqualTo(CLIENT);
		assertIsRefused(at(NOW.plus(Tokens.LIFE).plusSeconds(1)), token);
		assertIsRefused(at(NOW.plus(Duration.ofDays(365))), token);
	}

	@Test
	void readsItsOwnForgery() {
		assertThat(this.tokens.read(this.forgery.token(Map.of())).client()).isEqualTo(CLIENT);
	}

	@Test
	void refusesTokenWithoutSignature() {
		assertIsRefused(this.tokens, this.forgery.unsigned(Map.of()));
		assertIsRefused(this.tokens, this.forgery.token(Map.of()).replaceFirst("[^.]+$", ""));
	}

	@Test
	void refusesForeignSignature() {
		byte[] other = new SigningKeys("other secret".getBytes(StandardCharsets.UTF_8)).forTokens();

		assertIsRefused(this.tokens, new Forgery(other, NOW).token(Map.of()));
		assertIsRefused(this.tokens,
				new Forgery(new SigningKeys("one secret".getBytes(StandardCharsets.UTF_8)).forNonces(), NOW)
					.token(Map.of()));
	}

	@Test
	void refusesOtherClaimsUnderASignature() {
		String[] parts = this.tokens.issue(CLIENT, SECRET).split("\\.");
		String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("0a51",
				"0a99");

		assertIsRefused(this.tokens, parts[0] + "."
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
				+ parts[2]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "JWT", "", "at+jwt2" })
	void refusesOtherType(String type) {
		assertIsRefused(this.tokens, this.forgery.tokenOfType(type, Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "iss", "aud", "exp", "sub", "jti", "secret_id" })
	void refusesTokenWithoutClaim(String claim) {
		assertIsRefused(this.tokens, this.forgery.tokenWithout(claim));
	}

	@ParameterizedTest
	@ValueSource(strings = { "iss", "aud", "secret_id" })
	void refusesOtherValueOfClaim(String claim) {
		assertIsRefused(this.tokens, this.forgery.token(Map.of(claim, "something else")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "...", "a.b.c", "eyJhbGciOiJIUzI1NiJ9..", "\u0000", "ä.ö.ü" })
	void refusesGarbage(String garbage) {
		assertIsRefused(this.tokens, garbage);
	}

	private static void assertIsRefused(Tokens tokens, String token) {
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.read(token));
	}

	private static Tokens at(Instant now) {
		return new Tokens(KEY, Clock.fixed(now, ZoneOffset.UTC));
	}

}
