package io.mockatlas.invitation;

import java.util.List;
import java.util.Objects;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.ProjectGrant;
import org.jspecify.annotations.Nullable;

/**
 * Validated change of {@link OrgGrants}. A value that is not null replaces the current
 * one.
 *
 * @param roles organization roles, at least one
 * @param grants roles on projects of the organization
 * @param teams teams of the organization
 */
public record OrgGrantsChange(@Nullable List<String> roles, @Nullable List<ProjectGrant> grants,
		@Nullable List<TeamId> teams) {

	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "PATCH replaces the fields in the request and keeps the others.")
	public OrgGrants over(OrgGrants kept) {
		return new OrgGrants(Objects.requireNonNullElse(this.roles, kept.roles()),
				Objects.requireNonNullElse(this.grants, kept.grants()),
				Objects.requireNonNullElse(this.teams, kept.teams()));
	}

}
