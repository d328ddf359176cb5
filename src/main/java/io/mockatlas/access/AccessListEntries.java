package io.mockatlas.access;

import java.time.Instant;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The entries of all access lists.
 */
interface AccessListEntries extends Repository<AccessListEntry, Long> {

	AccessListEntry save(AccessListEntry entry);

	void delete(AccessListEntry entry);

	@Query("select e from AccessListEntry e where e.apiUser = :apiUser order by e.block.value")
	List<AccessListEntry> of(ApiUserId apiUser);

	@Query("select e.block from AccessListEntry e where e.apiUser = :apiUser")
	List<CidrBlock> blocksOf(ApiUserId apiUser);

	/**
	 * Counts one request. A single statement, so that it holds no row longer than it
	 * runs; an entry that is gone counts nothing.
	 */
	@Modifying
	@Query("""
			update AccessListEntry e
			set e.requestCount = e.requestCount + 1, e.lastUsedAt = :at, e.lastUsedAddress = :address
			where e.apiUser = :apiUser and e.block = :block""")
	void count(ApiUserId apiUser, CidrBlock block, Instant at, String address);

}
