package io.mockatlas.credential;

import java.util.List;
import java.util.Optional;

import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Repository of API keys and service accounts.
 */
public interface ApiUsers extends Repository<ApiUser, ApiUserId> {

	<T extends ApiUser> T save(T user);

	void delete(ApiUser user);

	boolean existsByUsername(String username);

	@Query("select k from ApiKey k where k.organization.id = :org")
	List<ApiKey> keysOf(OrgId org);

	@Query("select k from ApiKey k where k.organization.id = :org and k.id = :id")
	Optional<ApiKey> findKey(OrgId org, ApiUserId id);

	@Query("select count(k) > 0 from ApiKey k where k.organization.id <> :org and k.id = :id")
	boolean isKeyOutside(OrgId org, ApiUserId id);

	@Query("select count(k) from ApiKey k where k.organization.id = :org")
	long countKeys(OrgId org);

	@Query("""
			select a from ServiceAccount a left join fetch a.secrets
			where a.organization.id = :org order by a.createdAt, a.id""")
	List<ServiceAccount> accountsOf(OrgId org);

	@Query("""
			select a from ServiceAccount a left join fetch a.secrets
			where a.organization.id = :org and a.id = :id""")
	Optional<ServiceAccount> findAccount(OrgId org, ApiUserId id);

	Optional<ApiUser> findByUsername(String username);

}
