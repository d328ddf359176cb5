package io.mockatlas.security.oauth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import io.mockatlas.credential.secret.SecretHash;
import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.objectid.ApiUserId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Database queries for tokens, in SQL, since a client requests a token before anything
 * else, and waits for it.
 */
@Component
class TokenQueries {

	private final JdbcTemplate jdbc;

	TokenQueries(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the secrets of a service account.
	 * @param account the account
	 * @return the secrets; empty if the account does not exist
	 */
	List<StoredSecret> secretsOf(ApiUserId account) {
		return this.jdbc.query("""
				select id, hash, expires_at, last_used_at from service_account_secrets
				where service_account_id = ?""", TokenQueries::secret, account.value());
	}

	/**
	 * Stores the time of the last use of a secret; has no effect if the secret is
	 * deleted.
	 */
	void recordUsage(SecretId secret, Instant time) {
		this.jdbc.update("update service_account_secrets set last_used_at = ? where id = ?", at(time), secret.value());
	}

	/**
	 * Revokes a token; has no effect if the token is already revoked.
	 */
	void revoke(AccessToken token) {
		this.jdbc.update("""
				insert into revoked_tokens (id, expires_at)
				select cast(? as varchar), ? where not exists (select 1 from revoked_tokens where id = ?)""",
				token.id(), at(token.expiresAt()), token.id());
	}

	/**
	 * Deletes the revocations of tokens that expired before a time.
	 */
	void deleteExpired(Instant time) {
		this.jdbc.update("delete from revoked_tokens where expires_at < ?", at(time));
	}

	private static StoredSecret secret(ResultSet row, int number) throws SQLException {
		OffsetDateTime used = row.getObject(4, OffsetDateTime.class);
		return new StoredSecret(new SecretId(row.getString(1)), new SecretHash(row.getString(2)),
				row.getObject(3, OffsetDateTime.class).toInstant(), (used != null) ? used.toInstant() : null);
	}

	private static OffsetDateTime at(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}
