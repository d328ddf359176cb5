package io.mockatlas.directory;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All projects.
 */
public interface Projects extends Repository<Project, ProjectId> {

	Project save(Project project);

	Optional<Project> findById(ProjectId id);

	@Query("select p.organization.id from Project p where p.id = :id")
	Optional<OrgId> organizationOf(ProjectId id);

}
