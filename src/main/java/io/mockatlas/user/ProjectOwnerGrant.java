package io.mockatlas.user;

import java.util.List;
import java.util.Optional;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.ProjectListener;
import io.mockatlas.organization.Roles;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Listener that makes a user the owner of a new project, in the same transaction.
 */
@Component
class ProjectOwnerGrant implements ProjectListener {

	private final Members members;

	ProjectOwnerGrant(Members members) {
		this.members = members;
	}

	@Override
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
			value = "A new project also has a user as its owner: the user in `projectOwnerId`, otherwise the oldest "
					+ "Organization Owner.")
	public void onProjectCreated(Project project, String creator, @Nullable UserId owner) {
		owner(project.organization().id(), owner)
			.ifPresent((member) -> member.grant(List.of(new ProjectGrant(project.id(), Roles.GROUP_OWNER))));
	}

	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "A `projectOwnerId` that is not an active user of the organization is 404 `USER_NOT_IN_ORG`.")
	private Optional<Member> owner(OrgId org, @Nullable UserId owner) {
		if (owner == null) {
			return this.members.oldestFirst(org)
				.stream()
				.filter((member) -> member.roles().contains(Roles.ORG_OWNER))
				.findFirst();
		}
		return Optional.of(this.members.find(org, owner)
			.orElseThrow(() -> ErrorCode.USER_NOT_IN_ORG.exception(owner.value(), org.value())));
	}

}
