package io.mockatlas.directory;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Repository of organizations.
 */
public interface Organizations extends Repository<Organization, OrgId> {

	Organization save(Organization organization);

	Optional<Organization> findById(OrgId id);

	boolean existsById(OrgId id);

	long count();

	/**
	 * Finds an organization and locks its row until the transaction ends. Required before
	 * a count that limits a write, and before writing two rows that must be consistent.
	 * @param id the organization
	 * @return the organization, if it exists
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from Organization o where o.id = :id")
	Optional<Organization> lock(OrgId id);

}
