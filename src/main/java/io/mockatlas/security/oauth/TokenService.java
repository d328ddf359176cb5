package io.mockatlas.security.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import io.mockatlas.credential.ClientId;
import io.mockatlas.credential.secret.SecretHash;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service that authenticates clients, and issues and revokes tokens. Each method runs in
 * one transaction. The clock is the system's.
 */
@Service
@Transactional
class TokenService {

	/**
	 * Additional retention of revocations: the maximum clock difference between two
	 * replicas.
	 */
	private static final Duration MARGIN = Duration.ofHours(1);

	private final TokenQueries queries;

	private final Tokens tokens;

	private final Clock clock = Clock.systemUTC();

	TokenService(TokenQueries queries, Tokens tokens) {
		this.queries = queries;
		this.tokens = tokens;
	}

	/**
	 * Authenticates a client. Compares all secrets, so that timing reveals nothing.
	 * @param credentials the credentials of the client
	 * @return the secret that the client sent
	 * @throws OAuthException {@code invalid_client} if the credentials are invalid
	 */
	StoredSecret authenticate(ClientCredentials credentials) {
		List<StoredSecret> secrets = credentials.client().userId().map(this.queries::secretsOf).orElse(List.of());
		if (secrets.isEmpty()) {
			SecretHash.simulateComparison(credentials.secret());
		}
		Instant now = this.clock.instant();
		return secrets.stream()
			.filter((stored) -> stored.accepts(credentials.secret(), now))
			.reduce((first, second) -> second)
			.orElseThrow(OAuthException::invalidClient);
	}

	/**
	 * Issues a token. All other tokens remain valid.
	 * @param client the authenticated client
	 * @param secret its secret
	 * @return the token
	 */
	String issue(ClientId client, StoredSecret secret) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		if (!now.equals(secret.lastUsedAt())) {
			this.queries.recordUsage(secret.id(), now);
		}
		return this.tokens.issue(client, secret.id());
	}

	/**
	 * Revokes one token. The revocation of an invalid token has no effect (RFC 7009).
	 * @param client the authenticated client
	 * @param token the token
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Revoking another client's token is 400 `invalid_grant`.")
	void revoke(ClientId client, String token) {
		valid(token).ifPresent((read) -> {
			if (!read.client().equals(client)) {
				throw OAuthException.invalidGrant();
			}
			this.queries.deleteExpired(this.clock.instant().minus(MARGIN));
			this.queries.revoke(read);
		});
	}

	private Optional<AccessToken> valid(String token) {
		try {
			return Optional.of(this.tokens.read(token));
		}
		catch (JwtException ex) {
			return Optional.empty();
		}
	}

}
