package io.mockatlas.access;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All API keys.
 */
public interface ApiKeys extends Repository<ApiKey, ApiKeyId> {

	ApiKey save(ApiKey key);

	@Query("""
			select k from ApiKey k join fetch k.organization left join fetch k.projectGrants
			where k.publicKey = :publicKey""")
	Optional<ApiKey> findByPublicKey(String publicKey);

}
