package io.mockatlas.directory;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All organizations.
 */
public interface Organizations extends Repository<Organization, OrgId> {

	Organization save(Organization organization);

	Optional<Organization> findById(OrgId id);

	boolean existsById(OrgId id);

	long count();

	/**
	 * Finds an organization and holds its row until the transaction ends. Whatever counts
	 * before it writes, or writes two rows that must agree, begins here.
	 * @param id the organization
	 * @return the organization, if it exists
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from Organization o where o.id = :id")
	Optional<Organization> lock(OrgId id);

}
