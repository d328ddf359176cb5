package io.mockatlas.user;

import java.util.List;
import java.util.Optional;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.FederationSettingsId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.OrganizationListener;
import io.mockatlas.organization.Roles;

import org.springframework.stereotype.Component;

/**
 * Listener that makes a user the owner of a new organization, in the same transaction.
 */
@Component
class OrganizationOwnerGrant implements OrganizationListener {

	private final Members members;

	private final Users users;

	OrganizationOwnerGrant(Members members, Users users) {
		this.members = members;
		this.users = users;
	}

	@Override
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
			value = "The user in `orgOwnerId` becomes owner of a new organization: a member of the caller's "
					+ "organization or, with `federationSettingsId`, an owner of an organization of that federation.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "An `orgOwnerId` that is not allowed is 404 `USER_NOT_FOUND`, which is documented for an unknown user.")
	public void onOrganizationCreated(Organization created, OrgId creator, UserId owner) {
		User user = created.federation()
			.map((federation) -> ownerIn(federation, owner))
			.orElseGet(() -> this.members.find(creator, owner))
			.flatMap((member) -> this.users.lock(member.user().username()))
			.orElseThrow(() -> ErrorCode.USER_NOT_FOUND.exception(owner.value()));
		this.members.save(new Member(created, user, List.of(Roles.ORG_OWNER)));
	}

	private Optional<Member> ownerIn(FederationSettingsId federation, UserId user) {
		return this.members.of(federation, user)
			.stream()
			.filter((member) -> member.roles().contains(Roles.ORG_OWNER))
			.findFirst();
	}

}
