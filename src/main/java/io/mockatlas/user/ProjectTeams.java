package io.mockatlas.user;

import java.util.List;
import java.util.Optional;

import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Repository of the teams of all projects.
 */
public interface ProjectTeams extends Repository<ProjectTeam, Long> {

	ProjectTeam save(ProjectTeam team);

	@Query("""
			select t from ProjectTeam t join fetch t.project join fetch t.team
			where t.project.id = :project order by t.id""")
	List<ProjectTeam> of(ProjectId project);

	@Query("select t from ProjectTeam t where t.project.id = :project and t.team.id = :team")
	Optional<ProjectTeam> find(ProjectId project, TeamId team);

	@Query("select count(t) from ProjectTeam t where t.project.id = :project")
	int count(ProjectId project);

	@Query("select count(t) from ProjectTeam t where t.team.id = :team")
	int count(TeamId team);

	void delete(ProjectTeam team);

}
