package io.mockatlas.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.TeamId;
import io.mockatlas.directory.UserId;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The table of invitations; only the service reaches it.
 */
interface InvitationRepository extends Repository<Invitation, InvitationId> {

	<T extends Invitation> T save(T invitation);

	Optional<Invitation> findById(InvitationId id);

	@Query("select i.organization.id from Invitation i where i.id = :id")
	Optional<OrgId> organizationOf(InvitationId id);

	@Query("""
			select i from OrgInvitation i join fetch i.organization
			where i.organization.id = :org""")
	List<OrgInvitation> ofOrganization(OrgId org);

	@Query("""
			select i from OrgInvitation i join fetch i.organization
			where i.organization.id = :org and i.username = :username""")
	Optional<OrgInvitation> ofOrganization(OrgId org, String username);

	@Query("""
			select i from OrgInvitation i join fetch i.organization
			where i.organization.id = :org and i.userId = :user""")
	Optional<OrgInvitation> ofOrganization(OrgId org, UserId user);

	@Query("""
			select i from ProjectInvitation i join fetch i.project
			where i.project.id = :project""")
	List<ProjectInvitation> ofProject(ProjectId project);

	@Query("""
			select i from ProjectInvitation i join fetch i.project
			where i.project.id = :project and i.username = :username""")
	Optional<ProjectInvitation> ofProject(ProjectId project, String username);

	@Query("""
			select i from ProjectInvitation i join fetch i.project
			where i.organization.id = :org and i.username = :username""")
	List<ProjectInvitation> toProjectsOf(OrgId org, String username);

	@Query("""
			select count(i) from OrgInvitation i
			where i.organization.id = :org and i.validity.expiresAt > :now and i.declined = false""")
	int countPending(OrgId org, Instant now);

	@Query("""
			select count(i) from OrgInvitation i join i.teams t
			where t = :team and i.validity.expiresAt > :now and i.declined = false""")
	int countPending(TeamId team, Instant now);

	/**
	 * Deletes at once, without waiting for the transaction's end, so that another
	 * invitation of the same person may follow.
	 * @param id the invitation
	 * @return how many rows went: 0 where somebody else was faster
	 */
	@Modifying
	@Query("delete from Invitation i where i.id = :id")
	int delete(InvitationId id);

	@Modifying
	@Query("delete from ProjectInvitation i where i.organization.id = :org and i.username = :username")
	void deleteToProjectsOf(OrgId org, String username);

}
