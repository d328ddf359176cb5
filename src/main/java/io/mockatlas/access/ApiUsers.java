package io.mockatlas.access;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All API keys and service accounts.
 */
public interface ApiUsers extends Repository<ApiUser, ApiUserId> {

	<T extends ApiUser> T save(T user);

	/**
	 * Finds an API key, with all that signing in needs, by one query.
	 * @param publicKey its public key
	 * @return the key, if there is one
	 */
	@Query("""
			select k from ApiKey k join fetch k.organization left join fetch k.projectGrants
			where k.username = :publicKey""")
	Optional<ApiKey> findKey(String publicKey);

}
