package io.mockatlas.invitation;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.settings.DomainAllowList;
import io.mockatlas.persistence.BatchSql;
import io.mockatlas.persistence.BatchSql.Position;
import io.mockatlas.persistence.jpa.JoinedEntities;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Repository of invitations. Each read is one statement, whatever it returns: project
 * roles and teams are read as arrays of the invitation's row.
 */
@Component
public class InvitationRepository {

	private static final String INSERT = """
			insert into invitations (id, kind, org_id, project_id, scope_id, username, user_id, roles,
				inviter_username, created_at, expires_at, declined, version)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

	private static final String INSERT_GRANT = """
			insert into invitation_project_roles (invitation_id, position, project_id, role) values (?, ?, ?, ?)""";

	private static final String INSERT_TEAM = """
			insert into invitation_teams (invitation_id, position, team_id) values (?, ?, ?)""";

	private final JdbcTemplate jdbc;

	private final BatchSql batches;

	InvitationRepository(JdbcTemplate jdbc, BatchSql batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	public Optional<Invitation> findById(InvitationId id) {
		return read("i.id = ?", id.value()).stream().findFirst();
	}

	public Optional<OrgId> organizationOf(InvitationId id) {
		return this.jdbc
			.query("select org_id from invitations where id = ?", (row, number) -> new OrgId(row.getString(1)),
					id.value())
			.stream()
			.findFirst();
	}

	/**
	 * Returns all invitations to an organization and to its projects, by ID.
	 */
	public List<Invitation> ofAnyKind(OrgId org) {
		return read("i.org_id = ? order by i.id", org.value());
	}

	public List<OrgInvitation> ofOrganization(OrgId org) {
		return toOrganization(read("i.kind = 'ORG' and i.scope_id = ?", org.value()));
	}

	/**
	 * Returns the pending invitations. The number of expired and declined ones has no
	 * limit.
	 */
	public List<OrgInvitation> pendingOf(OrgId org, Instant now) {
		return toOrganization(read("i.kind = 'ORG' and i.scope_id = ? and i.expires_at > ? and not i.declined",
				org.value(), time(now)));
	}

	public Optional<OrgInvitation> ofOrganization(OrgId org, String username) {
		return toOrganization(read("i.kind = 'ORG' and i.scope_id = ? and i.username = ?", org.value(), username))
			.stream()
			.findFirst();
	}

	public Optional<OrgInvitation> ofOrganization(OrgId org, UserId user) {
		return toOrganization(read("i.kind = 'ORG' and i.scope_id = ? and i.user_id = ?", org.value(), user.value()))
			.stream()
			.findFirst();
	}

	List<ProjectInvitation> ofProject(ProjectId project) {
		return toProject(read("i.kind = 'PROJECT' and i.scope_id = ?", project.value()));
	}

	public List<ProjectInvitation> pendingOf(ProjectId project, Instant now) {
		return toProject(read("i.kind = 'PROJECT' and i.scope_id = ? and i.expires_at > ? and not i.declined",
				project.value(), time(now)));
	}

	Optional<ProjectInvitation> ofProject(ProjectId project, String username) {
		return toProject(read("i.kind = 'PROJECT' and i.scope_id = ? and i.username = ?", project.value(), username))
			.stream()
			.findFirst();
	}

	List<ProjectInvitation> toProjectsOf(OrgId org, String username) {
		return toProject(read("i.kind = 'PROJECT' and i.org_id = ? and i.username = ?", org.value(), username));
	}

	/**
	 * Returns the conditions for a new user of an organization, by one statement.
	 */
	OrgAdmission admission(OrgId org, Instant now) {
		JoinedEntities.flush();
		return this.jdbc
			.query("""
					select (select count(*) from members where org_id = o.id)
							+ (select count(*) from invitations
								where kind = 'ORG' and scope_id = o.id and expires_at > ? and not declined),
						case when o.domain_restriction_enabled then o.domain_allow_list end
					from organizations o where o.id = ?""",
					(row, number) -> new OrgAdmission(org, row.getInt(1), allowList(row.getArray(2))), time(now),
					org.value())
			.stream()
			.findFirst()
			.orElseThrow(() -> ErrorCode.ORG_NOT_FOUND.exception(org.value()));
	}

	/**
	 * Counts the members and the pending invitees of a team.
	 */
	int countUsers(TeamId team, Instant now) {
		return count("""
				select (select count(*) from member_teams where team_id = ?)
					+ (select count(*) from invitation_teams t join invitations i on i.id = t.invitation_id
						where t.team_id = ? and i.expires_at > ? and not i.declined)""", team.value(), team.value(),
				time(now));
	}

	public void insert(Collection<Invitation> invitations) {
		JoinedEntities.flush();
		this.batches.write(INSERT, invitations, InvitationRepository::row);
		insertOffers(invitations);
	}

	/**
	 * Updates the mutable columns of an invitation.
	 */
	void update(Invitation invitation) {
		JoinedEntities.flush();
		this.jdbc.update("""
				update invitations set roles = ?, created_at = ?, expires_at = ?, declined = ?, version = version + 1
				where id = ?""", invitation.roles().toArray(String[]::new), time(invitation.validity().createdAt()),
				time(invitation.validity().expiresAt()), invitation.isDeclined(), invitation.id().value());
		if (invitation instanceof OrgInvitation) {
			this.jdbc.update("delete from invitation_project_roles where invitation_id = ?", invitation.id().value());
			this.jdbc.update("delete from invitation_teams where invitation_id = ?", invitation.id().value());
			insertOffers(List.of(invitation));
		}
	}

	/**
	 * Deletes an invitation.
	 * @return the number of deleted rows: 0 if a concurrent caller deleted it first
	 */
	public int delete(InvitationId id) {
		return this.jdbc.update("delete from invitations where id = ?", id.value());
	}

	/**
	 * Deletes a user's invitation to an organization, if it exists.
	 */
	public void delete(OrgId org, String username) {
		delete("ORG", org.value(), username);
	}

	/**
	 * Deletes a user's invitation to a project, if it exists.
	 */
	public void delete(ProjectId project, String username) {
		delete("PROJECT", project.value(), username);
	}

	private void delete(String kind, String scope, String username) {
		this.jdbc.update("delete from invitations where kind = ? and scope_id = ? and username = ?", kind, scope,
				username);
	}

	public void deleteToProjectsOf(OrgId org, String username) {
		this.jdbc.update("delete from invitations where kind = 'PROJECT' and org_id = ? and username = ?", org.value(),
				username);
	}

	private List<Invitation> read(String condition, Object... parameters) {
		JoinedEntities.flush();
		return this.jdbc.query(InvitationRowMapper.SELECT + condition, InvitationRowMapper::invitation, parameters);
	}

	private int count(String query, Object... parameters) {
		Integer count = this.jdbc.queryForObject(query, Integer.class, parameters);
		return (count != null) ? count : 0;
	}

	private static @Nullable DomainAllowList allowList(@Nullable Array domains) throws SQLException {
		return (domains != null)
				? new DomainAllowList(Stream.of((Object[]) domains.getArray()).map(String::valueOf).toList()) : null;
	}

	private void insertOffers(Collection<Invitation> invitations) {
		List<OrgInvitation> toOrganization = toOrganization(invitations);
		this.batches.write(INSERT_GRANT, Position.of(toOrganization, OrgInvitation::projectGrants),
				(grant) -> new Object[] { grant.owner().id().value(), grant.number(), grant.element().project().value(),
						grant.element().role() });
		this.batches.write(INSERT_TEAM, Position.of(toOrganization, OrgInvitation::teams),
				(team) -> new Object[] { team.owner().id().value(), team.number(), team.element().value() });
	}

	private static @Nullable Object[] row(Invitation invitation) {
		ProjectInvitation toProject = (invitation instanceof ProjectInvitation kind) ? kind : null;
		OrgInvitation toOrganization = (invitation instanceof OrgInvitation kind) ? kind : null;
		String org = invitation.organization().id().value();
		String project = (toProject != null) ? toProject.project().id().value() : null;
		return new Object[] { invitation.id().value(), (toProject != null) ? "PROJECT" : "ORG", org, project,
				(project != null) ? project : org, invitation.username(),
				(toOrganization != null) ? toOrganization.userId().value() : null, invitation.roles(),
				invitation.inviterUsername(), invitation.validity().createdAt(), invitation.validity().expiresAt(),
				invitation.isDeclined() };
	}

	private static List<OrgInvitation> toOrganization(Collection<Invitation> invitations) {
		return invitations.stream().filter(OrgInvitation.class::isInstance).map(OrgInvitation.class::cast).toList();
	}

	private static List<ProjectInvitation> toProject(Collection<Invitation> invitations) {
		return invitations.stream()
			.filter(ProjectInvitation.class::isInstance)
			.map(ProjectInvitation.class::cast)
			.toList();
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
