package io.mockatlas.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Member of an organization, or an invitation to it or to one of its projects.
 *
 * @param username the e-mail address
 * @param status {@code ACTIVE}, {@code PENDING}, {@code EXPIRED} or {@code DECLINED}
 * @param invitationId the ID of the invitation; empty for a member
 * @param groupId the ID of the project that the invitation is to, if it is to a project
 * @param orgRoles the roles in the organization; empty for an invitation to a project
 */
public record AtlasPerson(String username, String status, Optional<String> invitationId, Optional<String> groupId,
		List<String> orgRoles) {

	static AtlasPerson of(Map<?, ?> answer) {
		List<?> roles = (answer.get("orgRoles") instanceof List<?> list) ? list : List.of();
		return new AtlasPerson(Json.text(answer, "username"), Json.text(answer, "status"),
				optional(answer, "invitationId"), optional(answer, "groupId"),
				roles.stream().map(String::valueOf).toList());
	}

	private static Optional<String> optional(Map<?, ?> answer, String name) {
		return Optional.ofNullable(answer.get(name)).map(String::valueOf);
	}

}
