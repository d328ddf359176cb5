package io.mockatlas.access.oauth;

import java.time.Instant;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The tokens that were revoked before their time, for all servers on one database.
 */
interface RevokedTokens extends Repository<RevokedToken, String> {

	RevokedToken saveAndFlush(RevokedToken token);

	boolean existsById(String id);

	/**
	 * Forgets those whose time is over anyway.
	 * @param time the time by which it is over
	 */
	@Modifying
	@Query("delete from RevokedToken t where t.expiresAt < :time")
	void forgetExpiredBy(Instant time);

}
