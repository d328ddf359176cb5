package io.mockatlas.user;

import java.util.List;
import java.util.Optional;

import io.mockatlas.objectid.FederationSettingsId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Repository of the active members of all organizations.
 */
public interface Members extends Repository<Member, Long> {

	Member save(Member member);

	@Query("select m from Member m where m.organization.id = :org and m.user.username = :username")
	Optional<Member> find(OrgId org, String username);

	@Query("""
			select m from Member m join fetch m.user join fetch m.organization
			where m.organization.id = :org and m.user.id = :user""")
	Optional<Member> find(OrgId org, UserId user);

	@Query("""
			select m from Member m join fetch m.user join fetch m.organization
			where m.organization.id = :org""")
	List<Member> of(OrgId org);

	/**
	 * Returns the memberships of a user in the organizations of a federation.
	 */
	@Query("""
			select m from Member m join fetch m.user
			where m.organization.federationSettings.id = :federation and m.user.id = :user""")
	List<Member> of(FederationSettingsId federation, UserId user);

	@Query("select m from Member m join fetch m.user where m.organization.id = :org order by m.id")
	List<Member> oldestFirst(OrgId org);

	/**
	 * Returns the members of the organizations of a federation that restrict domains.
	 */
	@Query("""
			select m from Member m join fetch m.user join fetch m.organization o
			where o.federationSettings.id = :federation and o.federationSettings.domainRestrictionEnabled""")
	List<Member> ofRestrictedOrganizations(FederationSettingsId federation);

	void delete(Member member);

	@Query("select count(m) from Member m where m.organization.id = :org")
	int count(OrgId org);

	@Query("select count(m) from Member m where m.user.id = :user")
	int count(UserId user);

	@Query("select count(m) from Member m join m.teams t where t = :team")
	int count(TeamId team);

}
