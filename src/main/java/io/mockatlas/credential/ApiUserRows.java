package io.mockatlas.credential;

import java.util.Collection;
import java.util.List;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.OrganizationContents;
import io.mockatlas.persistence.BatchSql;
import io.mockatlas.persistence.BatchSql.Position;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of API keys and service accounts, for imports and deletions of state.
 */
@Component
public class ApiUserRows implements OrganizationContents {

	private static final String TABLE = "api_users";

	private static final String SECRETS = "service_account_secrets";

	private static final String COMMON = "kind, id, org_id, username, description, created_at, roles, ";

	private final BatchSql rows;

	private final JdbcClient jdbc;

	ApiUserRows(BatchSql rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * Inserts API keys, and service accounts with their secrets.
	 */
	public void write(Collection<ApiKey> keys, Collection<ServiceAccount> accounts) {
		this.rows.insert(TABLE, COMMON + "ha1, private_key_tail", keys,
				(ApiKey key) -> new Object[] { "API_KEY", key.id().value(), key.organization().id().value(),
						key.username(), key.description(), key.createdAt(), key.roles(), key.credentials().ha1(),
						key.credentials().privateKeyTail() });
		grants(keys);
		this.rows.insert(TABLE, COMMON + "name", accounts,
				(ServiceAccount account) -> new Object[] { "SERVICE_ACCOUNT", account.id().value(),
						account.organization().id().value(), account.username(), account.description(),
						account.createdAt(), account.roles(), account.name() });
		grants(accounts);
		this.rows.insert(SECRETS, "id, service_account_id, hash, masked_value, created_at, expires_at, last_used_at",
				secrets(accounts),
				(ServiceAccountSecret secret) -> new Object[] { secret.id().value(), secret.account().id().value(),
						secret.value().hash().value(), secret.maskedValue(), secret.createdAt(), secret.expiresAt(),
						secret.lastUsedAt() });
	}

	private <T extends ApiUser> void grants(Collection<T> users) {
		this.rows.insert("api_user_project_roles", "api_user_id, position, project_id, role",
				Position.of(users, ApiUser::projectGrants), (grant) -> new Object[] { grant.owner().id().value(),
						grant.number(), grant.element().project().value(), grant.element().role() });
	}

	/**
	 * Returns the IDs among those of the given API users that exist already.
	 */
	public List<String> existing(Collection<? extends ApiUser> users) {
		return this.rows.existing(TABLE, "id", users, (ApiUser user) -> user.id().value());
	}

	/**
	 * Returns the usernames among those of the given API users that exist already.
	 */
	public List<String> existingUsernames(Collection<? extends ApiUser> users) {
		return this.rows.existing(TABLE, "username", users, ApiUser::username);
	}

	/**
	 * Returns the IDs among those of the secrets of the given accounts that exist
	 * already.
	 */
	public List<String> existingSecrets(Collection<ServiceAccount> accounts) {
		return this.rows.existing(SECRETS, "id", secrets(accounts), (secret) -> secret.id().value());
	}

	public long countKeys() {
		return count("API_KEY");
	}

	public long countServiceAccounts() {
		return count("SERVICE_ACCOUNT");
	}

	private long count(String kind) {
		return this.jdbc.sql("select count(*) from api_users where kind = ?").param(kind).query(Long.class).single();
	}

	@Override
	public void deleteAll() {
		this.jdbc.sql("delete from api_users").update();
	}

	@Override
	public void deleteOf(OrgId org) {
		this.jdbc.sql("delete from api_users where org_id = ?").param(org.value()).update();
	}

	private static List<ServiceAccountSecret> secrets(Collection<ServiceAccount> accounts) {
		return accounts.stream().flatMap((account) -> account.secrets().stream()).toList();
	}

}
