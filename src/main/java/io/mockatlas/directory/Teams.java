package io.mockatlas.directory;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All teams.
 */
public interface Teams extends Repository<Team, TeamId> {

	Team save(Team team);

	Optional<Team> findById(TeamId id);

}
