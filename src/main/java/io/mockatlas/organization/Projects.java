package io.mockatlas.organization;

import java.util.List;
import java.util.Optional;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Repository of projects.
 */
public interface Projects extends Repository<Project, ProjectId> {

	Project save(Project project);

	Optional<Project> findById(ProjectId id);

	/**
	 * Returns the organization that owns a project.
	 * @param id the project
	 * @return the organization
	 * @throws io.mockatlas.error.AtlasException {@code GROUP_NOT_FOUND}
	 */
	default OrgId organizationOf(ProjectId id) {
		return findOrganizationOf(id).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.exception(id.value()));
	}

	@Query("select p.organization.id from Project p where p.id = :id")
	Optional<OrgId> findOrganizationOf(ProjectId id);

	/**
	 * Locks the row of the organization that owns a project until the transaction ends.
	 * @param id the project
	 * @return the project
	 * @throws io.mockatlas.error.AtlasException {@code GROUP_NOT_FOUND}
	 */
	default Project lock(ProjectId id) {
		return findAndLockOrganizationOf(id).flatMap((organization) -> findById(id))
			.orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.exception(id.value()));
	}

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select o from Organization o
			where o.id = (select p.organization.id from Project p where p.id = :id)""")
	Optional<Organization> findAndLockOrganizationOf(ProjectId id);

	/**
	 * Finds a project and fetches its tags.
	 * @param id the project
	 * @return the project, if it exists
	 */
	@Query("select p from Project p join fetch p.organization left join fetch p.tags where p.id = :id")
	Optional<Project> read(ProjectId id);

	/**
	 * Finds a project and fetches its limits.
	 * @param id the project
	 * @return the project, if it exists
	 */
	@Query("select p from Project p join fetch p.organization left join fetch p.limits where p.id = :id")
	Optional<Project> readWithLimits(ProjectId id);

	@Query("""
			select p from Project p join fetch p.organization left join fetch p.tags
			where p.organization.id = :org and p.name = :name""")
	Optional<Project> read(OrgId org, String name);

	@Query("""
			select p from Project p join fetch p.organization left join fetch p.tags
			where p.organization.id = :org""")
	List<Project> of(OrgId org);

	@Query("select count(p) from Project p where p.organization.id = :org")
	int count(OrgId org);

	/**
	 * Deletes a project. Foreign keys delete the rows that refer to it.
	 * @param id the project
	 */
	@Modifying
	@Query("delete from Project p where p.id = :id")
	void delete(ProjectId id);

}
