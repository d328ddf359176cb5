package io.mockatlas.state;

import java.util.Collection;

import io.mockatlas.accesslist.AccessListEntry;
import io.mockatlas.credential.ApiKey;
import io.mockatlas.credential.ApiUser;
import io.mockatlas.credential.ServiceAccount;
import io.mockatlas.credential.ServiceAccountSecret;
import io.mockatlas.persistence.BatchSql;
import io.mockatlas.persistence.BatchSql.Position;
import io.mockatlas.seed.validation.ValidatedSeed;

import org.springframework.stereotype.Component;

/**
 * Batch writer for the rows of API keys, service accounts and their access lists.
 */
@Component
class ApiUserRows {

	private static final String API_USERS = "api_users";

	private static final String COMMON = "kind, id, org_id, username, description, created_at, roles, ";

	private final BatchSql rows;

	ApiUserRows(BatchSql rows) {
		this.rows = rows;
	}

	void write(ValidatedSeed validated) {
		this.rows.insert(API_USERS, COMMON + "ha1, private_key_tail", validated.apiKeys(),
				(ApiKey key) -> new Object[] { "API_KEY", key.id().value(), key.organization().id().value(),
						key.username(), key.description(), key.createdAt(), key.roles(), key.credentials().ha1(),
						key.credentials().privateKeyTail() });
		grants(validated.apiKeys());
		this.rows.insert(API_USERS, COMMON + "name", validated.serviceAccounts(),
				(ServiceAccount account) -> new Object[] { "SERVICE_ACCOUNT", account.id().value(),
						account.organization().id().value(), account.username(), account.description(),
						account.createdAt(), account.roles(), account.name() });
		grants(validated.serviceAccounts());
		this.rows.insert("service_account_secrets",
				"id, service_account_id, hash, masked_value, created_at, expires_at, last_used_at",
				validated.serviceAccounts().stream().flatMap((account) -> account.secrets().stream()).toList(),
				(ServiceAccountSecret secret) -> new Object[] { secret.id().value(), secret.account().id().value(),
						secret.value().hash().value(), secret.maskedValue(), secret.createdAt(), secret.expiresAt(),
						secret.lastUsedAt() });
		this.rows.insert("access_list_entries",
				"api_user_id, cidr_block, created_at, request_count, last_used_at, last_used_address",
				validated.accessLists(),
				(AccessListEntry entry) -> new Object[] { entry.apiUser().value(), entry.block().value(),
						entry.createdAt(), entry.requestCount(), entry.lastUsedAt(), entry.lastUsedAddress() });
	}

	private <T extends ApiUser> void grants(Collection<T> users) {
		this.rows.insert("api_user_project_roles", "api_user_id, position, project_id, role",
				Position.of(users, ApiUser::projectGrants), (grant) -> new Object[] { grant.owner().id().value(),
						grant.number(), grant.element().project().value(), grant.element().role() });
	}

}
