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
	 * Finds whose token it is, with all that signing in needs, by one query.
	 * @param id the account that the token names
	 * @param secret the secret that the token was given for
	 * @param token the id of the token
	 * @return the account, if it and the secret still exist and the token is not revoked
	 */
	@Query("""
			select a from ServiceAccount a join fetch a.organization left join fetch a.projectGrants
			where a.id = :id
			and exists (select s from ServiceAccountSecret s where s.id = :secret and s.account = a)
			and not exists (select t from RevokedToken t where t.id = :token)""")
	Optional<ServiceAccount> findHolder(ApiUserId id, SecretId secret, String token);

	/**
	 * Notes when a secret was last used; one that has gone meanwhile is passed over.
	 * @param id the secret
	 * @param time when
	 */
	@Modifying
	@Query("update ServiceAccountSecret s set s.lastUsedAt = :time where s.id = :id")
	void noteUse(SecretId id, Instant time);

}
