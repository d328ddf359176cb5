package io.mockatlas.membership;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.settings.FederationSettings;
import io.mockatlas.user.Member;
import io.mockatlas.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Organization that is connected to a federation.
 *
 * @param org the organization
 * @param settings its federation settings
 * @param userConflicts its active users whose domain is not approved; null without a
 * restriction (documented)
 */
public record ConnectedOrg(OrgId org, FederationSettings settings, @Nullable List<User> userConflicts) {

	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
			value = "`userConflicts` has the active users whose domain is not approved.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "`userConflicts` has no pending users and ascends by username.")
	static ConnectedOrg of(Organization organization, FederationSettings settings, Stream<Member> members) {
		return new ConnectedOrg(organization.id(), settings,
				(settings.domainRestrictionEnabled()) ? members.map(Member::user)
					.filter((user) -> !settings.permits(user.username()))
					.sorted(Comparator.comparing(User::username))
					.toList() : null);
	}

}
