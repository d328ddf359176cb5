package io.mockatlas.user;

import java.util.List;
import java.util.Optional;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Repository of teams.
 */
public interface Teams extends Repository<Team, TeamId> {

	Team save(Team team);

	Optional<Team> findById(TeamId id);

	@Query("select t from Team t where t.organization.id = :org and t.name = :name")
	Optional<Team> find(OrgId org, String name);

	@Query("select t from Team t join fetch t.organization where t.organization.id = :org")
	List<Team> of(OrgId org);

	@Query("select count(t) from Team t where t.organization.id = :org")
	int count(OrgId org);

	/**
	 * Deletes a team together with its memberships.
	 * @param id the team
	 */
	@Modifying
	@Query("delete from Team t where t.id = :id")
	void delete(TeamId id);

	/**
	 * Returns a team of an organization.
	 * @param org the organization
	 * @param id the team
	 * @return the team
	 * @throws io.mockatlas.error.AtlasException {@code TEAM_NOT_FOUND} or
	 * {@code TEAM_NOT_IN_ORG}
	 */
	default Team get(OrgId org, TeamId id) {
		Team team = findById(id).orElseThrow(() -> ErrorCode.TEAM_NOT_FOUND.exception(id.value()));
		if (!team.organization().id().equals(org)) {
			throw ErrorCode.TEAM_NOT_IN_ORG.exception(id.value(), org.value());
		}
		return team;
	}

	/**
	 * Returns a team of an organization. A malformed ID results in
	 * {@code TEAM_NOT_FOUND}.
	 * @param org the organization
	 * @param id the ID as sent
	 * @return the team
	 */
	default Team get(OrgId org, String id) {
		if (!ObjectIds.isValid(id)) {
			throw ErrorCode.TEAM_NOT_FOUND.exception(id);
		}
		return get(org, new TeamId(id));
	}

}
