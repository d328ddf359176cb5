package io.mockatlas.security.oauth;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code POST /api/oauth/revoke}.
 */
@AtlasTest
class RevokeTokenTests {

	private static final String REVOKE = "/api/oauth/revoke";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TokenQueries queries;

	private final JdbcClient jdbc;

	private final Tokens tokens;

	private final Acme acme;

	private final ServiceAccountCredentials client;

	private final String token;

	RevokeTokenTests(AtlasClient atlas, AcmeFactory acmes, TokenQueries queries, JdbcClient jdbc, Tokens tokens,
			Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.queries = queries;
		this.jdbc = jdbc;
		this.tokens = tokens;
		this.acme = acme;
		this.client = acmes.createServiceAccount(acme);
		this.token = atlas.token(this.client);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the status and that there is no body")
	void revokesTokenImmediately() {
		Response response = revoke("token=" + this.token + "&token_type_hint=access_token");

		assertThat(response).isExactly(200, "");
		assertThat(response.headerNames()).containsExactly("cache-control", "content-length", "pragma");
		assertThat(statusWith(this.token)).isEqualTo(401);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void trap13Returns200AndKeepsOtherTokensOfClient() {
		String second = this.atlas.token(this.client);
		String third = this.atlas.token(this.client);

		assertThat(revoke("token=" + second)).isExactly(200, "");

		assertThat(statusWith(this.token)).isEqualTo(200);
		assertThat(statusWith(second)).isEqualTo(401);
		assertThat(statusWith(third)).isEqualTo(200);
	}

	@Test
	void trap15TreatsLeadingSlashesAsOne() {
		Response response = this.atlas.postForm("/" + REVOKE, "token=" + this.token, this.client.basic());

		assertThat(response).isExactly(200, "");
		assertThat(statusWith(this.token)).isEqualTo(401);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "RFC 7009, 2.2")
	void returns200ForRevokedToken() {
		revoke("token=" + this.token);

		assertThat(revoke("token=" + this.token)).isExactly(200, "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "a.b.c", "%00", "%E4", "eyJhbGciOiJub25lIn0.e30." })
	@TestEvidence(value = DOCUMENTED, of = "RFC 7009, 2.2")
	void returns200ForMalformedToken(String token) {
		assertThat(revoke("token=" + token)).isExactly(200, "");
	}

	@Test
	void ignoresTokenTypeHint() {
		assertThat(revoke("token_type_hint=refresh_token&token=" + this.token)).isExactly(200, "");

		assertThat(statusWith(this.token)).isEqualTo(401);
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsTokenOfAnotherClient() {
		ServiceAccountCredentials other = this.acmes.createServiceAccount(this.acme);

		assertThat(this.atlas.postForm(REVOKE, "token=" + this.token, other.basic())).isExactly(400, """
				{"error_description":"The token was issued to another client.","error":"invalid_grant"}""");
		assertThat(statusWith(this.token)).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "token=", "token_type_hint=access_token" })
	@TestEvidence(value = DOCUMENTED, of = "the code; the description is assumed")
	void requiresToken(String form) {
		assertThat(revoke(form)).isExactly(400, """
				{"error_description":"The parameter token is required.","error":"invalid_request"}""");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void requiresClientCredentials() {
		for (String authorization : List.of("Bearer " + this.token,
				ServiceAccountCredentials.basic(this.client.id() + ":wrong"))) {
			assertThat(this.atlas.postForm(REVOKE, "token=" + this.token, authorization)).isExactly(401, """
					{"error_description":"Invalid credentials provided.","error":"invalid_client"}""");
		}
		assertThat(statusWith(this.token)).isEqualTo(200);
	}

	@Test
	void allowsConcurrentRevocationsOfOneToken() throws Exception {
		List<Response> responses = ConcurrentCalls.call(16, (caller) -> {
			ConcurrentCalls.awaitOthers();
			return revoke("token=" + this.token);
		});

		assertThat(responses).allSatisfy((response) -> assertThat(response).isExactly(200, ""));
		assertThat(statusWith(this.token)).isEqualTo(401);
	}

	@Test
	void deletesRevocationsOfExpiredTokens() {
		AccessToken current = this.tokens.read(this.token);
		AccessToken expired = new AccessToken("expired-" + current.id().substring(8), current.client(),
				current.secret(), current.expiresAt().minusSeconds(3 * 3600));
		AccessToken recent = new AccessToken("recent--" + current.id().substring(8), current.client(), current.secret(),
				current.expiresAt().minusSeconds(3600 + 600));
		this.queries.revoke(expired);
		this.queries.revoke(recent);

		revoke("token=" + this.token);

		assertThat(isRevoked(expired)).isFalse();
		assertThat(isRevoked(recent)).isTrue();
		assertThat(isRevoked(current)).isTrue();
	}

	private boolean isRevoked(AccessToken revoked) {
		return this.jdbc.sql("select 1 from revoked_tokens where id = ?")
			.param(revoked.id())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	private Response revoke(String form) {
		return this.atlas.postForm(REVOKE, form, this.client.basic());
	}

	private int statusWith(String token) {
		return this.atlas.getBearer(token, this.acme.invites()).status();
	}

}
