package io.mockatlas.security.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.mockatlas.credential.ClientId;
import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ObjectIds;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.function.SingletonSupplier;

/**
 * Issuer and reader of access tokens: JWTs of RFC 9068 with HMAC-SHA256. Tokens are not
 * stored; replicas with the same secret accept each other's tokens. The encoder and the
 * decoder are created on first use, not at startup.
 */
@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.DOCUMENTED, value = "A token is valid for one hour.")
@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED, value = "The claims of a token are assumed.")
final class Tokens {

	/**
	 * Validity of a token (documented).
	 */
	static final Duration LIFE = Duration.ofHours(1);

	private static final int MAX_READ = 1_000;

	private static final String TYPE = "at+jwt";

	private static final String ISSUER = "mock-atlas";

	private static final String AUDIENCE = "/api/atlas";

	private static final String CLIENT = "client_id";

	private static final String SECRET = "secret_id";

	private static final JwsHeader HEADER = JwsHeader.with(MacAlgorithm.HS256).type(TYPE).build();

	private final Clock clock;

	private final Supplier<JwtEncoder> encoder;

	private final Supplier<JwtDecoder> decoder;

	/**
	 * Cache of the tokens read last, whose signatures need no further verification.
	 */
	private final ConcurrentLruCache<String, AccessToken> read = new ConcurrentLruCache<>(MAX_READ, this::decode);

	/**
	 * Creates the issuer and reader of a server.
	 * @param key the signing key, 32 bytes
	 * @param clock the system's time, never the emulator's, so that changes of the latter
	 * invalidate no credentials
	 */
	Tokens(byte[] key, Clock clock) {
		SecretKey secretKey = new SecretKeySpec(key, "HmacSHA256");
		this.clock = clock;
		this.encoder = SingletonSupplier.of(() -> encoder(secretKey));
		this.decoder = SingletonSupplier.of(() -> decoder(secretKey, clock));
	}

	/**
	 * Issues a token. All other tokens remain valid.
	 * @param client the client that may call with the token
	 * @param secret the secret for which the token is issued
	 * @return the token
	 */
	String issue(ClientId client, SecretId secret) {
		Instant now = this.clock.instant();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.id(UUID.randomUUID().toString())
			.issuer(ISSUER)
			.audience(List.of(AUDIENCE))
			.subject(client.value())
			.claim(CLIENT, client.value())
			.claim(SECRET, secret.value())
			.issuedAt(now)
			.expiresAt(now.plus(LIFE))
			.build();
		return this.encoder.get().encode(JwtEncoderParameters.from(HEADER, claims)).getTokenValue();
	}

	/**
	 * Reads a token.
	 * @param token the token
	 * @return the claims
	 * @throws org.springframework.security.oauth2.jwt.JwtException if this server did not
	 * issue the token, or if it has expired
	 */
	AccessToken read(String token) {
		AccessToken known = this.read.get(token);
		return (this.clock.instant().isAfter(known.expiresAt())) ? decode(token) : known;
	}

	/**
	 * Decodes a token. The decoder would accept padding, so that one token had several
	 * forms (RFC 7515 has none).
	 */
	private AccessToken decode(String token) {
		if (token.indexOf('=') >= 0) {
			throw new BadJwtException("it has padding");
		}
		Jwt jwt = this.decoder.get().decode(token);
		return new AccessToken(required(jwt.getId()), new ClientId(required(jwt.getSubject())),
				secretId(required(jwt.getClaimAsString(SECRET))), required(jwt.getExpiresAt()));
	}

	private static SecretId secretId(String claim) {
		if (!ObjectIds.isValid(claim)) {
			throw new BadJwtException("a claim is malformed");
		}
		return new SecretId(claim);
	}

	private static <T> T required(@Nullable T claim) {
		if (claim == null) {
			throw new BadJwtException("a claim is missing");
		}
		return claim;
	}

	/**
	 * Creates the encoder. The key has an ID, since the default is a hash of the key.
	 */
	private static JwtEncoder encoder(SecretKey key) {
		return NimbusJwtEncoder.withSecretKey(key).jwkPostProcessor((jwk) -> jwk.keyID(ISSUER)).build();
	}

	/**
	 * Creates the decoder. It accepts one algorithm and no leeway, since the clock is the
	 * one that issued the token, or an equally accurate one of a replica.
	 */
	private static JwtDecoder decoder(SecretKey key, Clock clock) {
		JwtTimestampValidator timestamps = new JwtTimestampValidator(Duration.ZERO);
		timestamps.setAllowEmptyExpiryClaim(false);
		timestamps.setClock(clock);
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTypeValidator(TYPE),
				new JwtIssuerValidator(ISSUER), new JwtAudienceValidator(AUDIENCE), timestamps));
		return decoder;
	}

}
