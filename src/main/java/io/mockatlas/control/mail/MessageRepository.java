package io.mockatlas.control.mail;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationSnapshot;
import io.mockatlas.invitation.Validity;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Repository of messages. Updates and deletes first lock the rows of their organizations,
 * as changes of invitations do, which prevents deadlocks.
 */
@Component
class MessageRepository {

	/**
	 * Maximum number of rows to delete in one trim.
	 */
	private static final int TRIMMED = 5_000;

	private final JdbcClient jdbc;

	MessageRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Message message) {
		InvitationSnapshot invitation = message.invitation();
		ProjectId project = invitation.project();
		this.jdbc.sql("""
				insert into messages (id, token, status, invitation_id, org_id, org_name, project_id, project_name,
					username, roles, inviter_username, created_at, expires_at, teams, project_grants)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(message.id().value())
			.param(message.token().value())
			.param(message.noted().name())
			.param(invitation.id().value())
			.param(invitation.org().value())
			.param(invitation.orgName())
			.param(7, (project != null) ? project.value() : null, Types.VARCHAR)
			.param(8, invitation.projectName(), Types.VARCHAR)
			.param(9, invitation.username())
			.param(10, invitation.roles().toArray(String[]::new))
			.param(11, invitation.inviterUsername())
			.param(12, invitation.validity().createdAt().atOffset(ZoneOffset.UTC))
			.param(13, invitation.validity().expiresAt().atOffset(ZoneOffset.UTC))
			.param(14, message.grants().teams().toArray(String[]::new))
			.param(15, message.grants().projects().toArray(String[]::new))
			.update();
	}

	/**
	 * Returns the matching messages, newest first.
	 */
	List<Message> list(MessageFilter filter, int limit) {
		return this.jdbc
			.sql("select * from messages where " + filter.condition() + " order by position desc limit :limit")
			.params(filter.parameters())
			.param("limit", limit)
			.query(MessageRepository::message)
			.list();
	}

	Optional<Message> find(MessageId id) {
		return this.jdbc.sql("select * from messages where id = ?")
			.param(id.value())
			.query(MessageRepository::message)
			.optional();
	}

	Optional<Message> find(LinkToken token) {
		return this.jdbc.sql("select * from messages where token = ?")
			.param(token.value())
			.query(MessageRepository::message)
			.optional();
	}

	/**
	 * Stores the status of an invitation. The caller must hold the lock of the
	 * organization's row.
	 */
	void updateStatus(InvitationId invitation, MessageStatus status) {
		this.jdbc.sql("update messages set status = ? where invitation_id = ?")
			.param(status.name())
			.param(invitation.value())
			.update();
	}

	void delete(MessageFilter filter) {
		List<String> held = this.jdbc
			.sql("""
					select id from organizations where id in (select org_id from messages where %s) order by id for update"""
				.formatted(filter.condition()))
			.params(filter.parameters())
			.query(String.class)
			.list();
		if (!held.isEmpty()) {
			this.jdbc.sql("delete from messages where " + filter.condition() + " and org_id in (:held)")
				.params(filter.parameters())
				.param("held", held)
				.update();
		}
	}

	/**
	 * Deletes the oldest messages. Skips locked rows until the next trim, since this
	 * method does not lock the rows of the organizations.
	 * @param kept the number of messages to keep
	 */
	void trim(int kept) {
		List<String> old = this.jdbc.sql("""
				select id from messages where position <= (select max(position) from messages) - :kept
				order by position limit :limit for update skip locked""")
			.param("kept", kept)
			.param("limit", TRIMMED)
			.query(String.class)
			.list();
		if (!old.isEmpty()) {
			this.jdbc.sql("delete from messages where id in (:old)").param("old", old).update();
		}
	}

	private static Message message(ResultSet row, int number) throws SQLException {
		String project = row.getString("project_id");
		return new Message(new MessageId(row.getString("id")), new LinkToken(row.getString("token")),
				MessageStatus.valueOf(row.getString("status")),
				new InvitationSnapshot(new InvitationId(row.getString("invitation_id")),
						new OrgId(row.getString("org_id")), row.getString("org_name"),
						(project != null) ? new ProjectId(project) : null, row.getString("project_name"),
						row.getString("username"), texts(row, "roles"), row.getString("inviter_username"),
						new Validity(instant(row, "created_at"), instant(row, "expires_at"))),
				new MessageGrants(texts(row, "teams"), texts(row, "project_grants")));
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		Array texts = row.getArray(column);
		return (texts != null) ? Stream.of((Object[]) texts.getArray()).map(String::valueOf).toList() : List.of();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
