package io.mockatlas.accesslist;

import java.util.List;

import io.mockatlas.caller.CidrBlock;
import io.mockatlas.objectid.ApiUserId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Repository of access list entries.
 */
public interface AccessListEntries extends Repository<AccessListEntry, Long> {

	AccessListEntry save(AccessListEntry entry);

	void delete(AccessListEntry entry);

	@Query("select e from AccessListEntry e where e.apiUser = :apiUser")
	List<AccessListEntry> of(ApiUserId apiUser);

	@Query("select e.block from AccessListEntry e where e.apiUser = :apiUser")
	List<CidrBlock> blocksOf(ApiUserId apiUser);

}
