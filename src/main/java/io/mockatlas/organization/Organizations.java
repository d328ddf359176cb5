package io.mockatlas.organization;

import java.util.List;
import java.util.Optional;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.objectid.FederationSettingsId;
import io.mockatlas.objectid.OrgId;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Repository of organizations.
 */
public interface Organizations extends Repository<Organization, OrgId> {

	Organization save(Organization organization);

	Optional<Organization> findById(OrgId id);

	List<Organization> findAll();

	@Query("select o from Organization o where o.federationSettings.id = :federation")
	List<Organization> connectedTo(FederationSettingsId federation);

	/**
	 * Locks the row of an organization until the transaction ends. Required before a
	 * count that limits a write, and before writing two rows that must be consistent.
	 * @param id the organization
	 * @return the organization
	 * @throws io.mockatlas.error.AtlasException {@code ORG_NOT_FOUND}
	 */
	default Organization lock(OrgId id) {
		return findAndLock(id).orElseThrow(() -> ErrorCode.ORG_NOT_FOUND.exception(id.value()));
	}

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from Organization o where o.id = :id")
	Optional<Organization> findAndLock(OrgId id);

	/**
	 * Deletes an organization. Foreign keys delete the rows that refer to it.
	 * @param id the organization
	 */
	@Modifying
	@Query("delete from Organization o where o.id = :id")
	void delete(OrgId id);

}
