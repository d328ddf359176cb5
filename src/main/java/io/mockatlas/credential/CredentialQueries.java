package io.mockatlas.credential;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.mockatlas.credential.secret.SecretHash;
import io.mockatlas.objectid.OrgId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * SQL queries for the credentials of all organizations. They need no entities.
 */
@Component
@Transactional(readOnly = true)
public class CredentialQueries {

	private static final String SELECT = """
			select a.id, a.org_id, a.username, a.description, a.name, a.roles, a.ha1,
				(select array_agg(g.role order by g.position) from api_user_project_roles g where g.api_user_id = a.id)
					as project_roles,
				(select array_agg(s.hash order by s.created_at, s.id) from service_account_secrets s
					where s.service_account_id = a.id) as hashes
			from api_users a where a.kind = :kind
			order by case when a.username in (:first) then 0 else 1 end, a.created_at, a.id limit :limit""";

	private final JdbcClient jdbc;

	CredentialQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the oldest API keys, after those with one of the given names.
	 */
	public List<Credential> apiKeys(Set<String> first, int limit) {
		return read("API_KEY", first, limit);
	}

	/**
	 * Returns the oldest service accounts, after those with one of the given names.
	 */
	public List<Credential> serviceAccounts(Set<String> first, int limit) {
		return read("SERVICE_ACCOUNT", first, limit);
	}

	/**
	 * Returns the usernames of the API keys that have one of the given private keys.
	 */
	public List<String> apiKeysWith(Collection<String> privateKeys) {
		List<String> found = new ArrayList<>();
		this.jdbc.sql("select username, ha1 from api_users where kind = 'API_KEY' order by username").query((row) -> {
			String username = row.getString("username");
			String ha1 = row.getString("ha1");
			if (privateKeys.stream().anyMatch((key) -> new ApiKey.Credentials(username, key).ha1().equals(ha1))) {
				found.add(username);
			}
		});
		return found;
	}

	/**
	 * Returns the client IDs of the service accounts that have one of the given secrets.
	 */
	public List<String> serviceAccountsWith(Collection<String> secrets) {
		List<String> found = new ArrayList<>();
		this.jdbc.sql("""
				select a.username, s.hash from service_account_secrets s join api_users a on a.id = s.service_account_id
				order by a.username""").query((row) -> {
			SecretHash hash = new SecretHash(row.getString("hash"));
			if (secrets.stream().anyMatch(hash::isOf)) {
				found.add(row.getString("username"));
			}
		});
		return found;
	}

	private List<Credential> read(String kind, Set<String> first, int limit) {
		return this.jdbc.sql(SELECT)
			.param("kind", kind)
			.param("first", first)
			.param("limit", limit)
			.query(CredentialQueries::credential)
			.list();
	}

	private static Credential credential(ResultSet row, int number) throws SQLException {
		String name = row.getString("name");
		return new Credential(row.getString("username"), (name != null) ? name : row.getString("description"),
				new OrgId(row.getString("org_id")),
				Stream.concat(texts(row.getArray("roles")).stream(), texts(row.getArray("project_roles")).stream())
					.distinct()
					.toList(),
				row.getString("ha1"), texts(row.getArray("hashes")).stream().map(SecretHash::new).toList());
	}

	private static List<String> texts(@Nullable Array array) throws SQLException {
		return (array != null) ? Stream.of((Object[]) array.getArray()).map(String::valueOf).toList() : List.of();
	}

	/**
	 * API key or service account, without its secret.
	 *
	 * @param username the public key or client ID
	 * @param name the description of the key or the name of the account
	 * @param org the organization
	 * @param roles the roles in the organization and on projects
	 * @param ha1 the stored form of a private key; null for a service account
	 * @param secrets the stored forms of the secrets; empty for a key
	 */
	public record Credential(String username, String name, OrgId org, List<String> roles, @Nullable String ha1,
			List<SecretHash> secrets) {

		/**
		 * Returns whether a private key belongs to this key.
		 */
		public boolean hasPrivateKey(String privateKey) {
			return this.ha1 != null && new ApiKey.Credentials(this.username, privateKey).ha1().equals(this.ha1);
		}

		/**
		 * Returns whether a secret is one of this account.
		 */
		public boolean hasSecret(String secret) {
			return this.secrets.stream().anyMatch((hash) -> hash.isOf(secret));
		}

	}

}
