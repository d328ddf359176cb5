package io.mockatlas.access.oauth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import io.mockatlas.access.ApiUserId;
import io.mockatlas.access.SecretHash;
import io.mockatlas.access.SecretId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What tokens need of the database, in SQL: a client asks for one before it does anything
 * else, and waits.
 */
@Component
class TokenQueries {

	private final JdbcTemplate jdbc;

	TokenQueries(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The secrets of a service account.
	 * @param account the account
	 * @return its secrets, none if there is no such account
	 */
	List<StoredSecret> secretsOf(ApiUserId account) {
		return this.jdbc.query("""
				select id, hash, expires_at, last_used_at from service_account_secrets
				where service_account_id = ?""", TokenQueries::secret, account.value());
	}

	/**
	 * Stores when a secret was last used; does nothing if it is gone.
	 */
	void noteUse(SecretId secret, Instant time) {
		this.jdbc.update("update service_account_secrets set last_used_at = ? where id = ?", at(time), secret.value());
	}

	/**
	 * Revokes a token; does nothing if it is revoked.
	 */
	void revoke(AccessToken token) {
		this.jdbc.update("""
				insert into revoked_tokens (id, expires_at)
				select cast(? as varchar), ? where not exists (select 1 from revoked_tokens where id = ?)""",
				token.id(), at(token.expiresAt()), token.id());
	}

	/**
	 * Deletes revocations of tokens that had expired by a time.
	 */
	void forgetExpiredBy(Instant time) {
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
