package io.mockatlas.access;

import java.time.Instant;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries of all access lists.
 */
interface AccessListEntries extends Repository<AccessListEntry, Long> {

	AccessListEntry save(AccessListEntry entry);

	void delete(AccessListEntry entry);

	@Query("select e from AccessListEntry e where e.apiUser = :apiUser")
	List<AccessListEntry> of(ApiUserId apiUser);

	@Query("select e.block from AccessListEntry e where e.apiUser = :apiUser")
	List<CidrBlock> blocksOf(ApiUserId apiUser);

	/**
	 * Counts requests. A single statement, so that it holds no row longer than it runs;
	 * an entry that is gone counts nothing.
	 */
	@Modifying
	@Transactional
	@Query("""
			update AccessListEntry e
			set e.requestCount = e.requestCount + :count, e.lastUsedAt = :at, e.lastUsedAddress = :address
			where e.apiUser = :apiUser and e.block = :block""")
	void count(ApiUserId apiUser, CidrBlock block, long count, Instant at, String address);

}
