package io.mockatlas.control.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.mockatlas.invitation.InvitationSnapshot;
import io.mockatlas.objectid.TeamId;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names of the teams and projects of an invitation. An invitation without any needs no
 * SQL.
 */
@Component
class GrantNames {

	private final JdbcClient jdbc;

	GrantNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	MessageGrants of(InvitationSnapshot invitation) {
		if (invitation.teams().isEmpty() && invitation.projectGrants().isEmpty()) {
			return MessageGrants.NONE;
		}
		List<String> teamIds = invitation.teams().stream().map(TeamId::value).toList();
		Map<String, String> teamNames = names("teams", teamIds);
		Map<String, List<String>> roles = new LinkedHashMap<>();
		invitation.projectGrants()
			.forEach((grant) -> roles.computeIfAbsent(grant.project().value(), (project) -> new ArrayList<>())
				.add(grant.role()));
		Map<String, String> projectNames = names("projects", roles.keySet());
		List<String> projects = roles.entrySet()
			.stream()
			.map((entry) -> projectNames.getOrDefault(entry.getKey(), entry.getKey()) + " ("
					+ String.join(", ", entry.getValue()) + ")")
			.toList();
		return new MessageGrants(teamIds.stream().map((id) -> teamNames.getOrDefault(id, id)).toList(), projects);
	}

	private Map<String, String> names(String table, Collection<String> ids) {
		Map<String, String> names = new LinkedHashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id, name from " + table + " where id in (:ids)")
				.param("ids", ids)
				.query((RowCallbackHandler) (row) -> names.put(row.getString("id"), row.getString("name")));
		}
		return names;
	}

}
