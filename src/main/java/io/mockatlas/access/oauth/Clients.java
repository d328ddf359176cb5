package io.mockatlas.access.oauth;

import java.time.Instant;
import java.util.Optional;

import io.mockatlas.access.ApiUserId;
import io.mockatlas.access.SecretId;
import io.mockatlas.access.ServiceAccount;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All service accounts, as clients of OAuth.
 */
interface Clients extends Repository<ServiceAccount, ApiUserId> {

	/**
	 * Finds an account with its secrets.
	 * @param id the account
	 * @return the account, if it exists
	 */
	@Query("select a from ServiceAccount a left join fetch a.secrets where a.id = :id")
	Optional<ServiceAccount> find(ApiUserId id);

	/**
	 * Notes when a secret was last used; one that has gone meanwhile is passed over.
	 * @param id the secret
	 * @param time when
	 */
	@Modifying
	@Query("update ServiceAccountSecret s set s.lastUsedAt = :time where s.id = :id")
	void noteUse(SecretId id, Instant time);

}
