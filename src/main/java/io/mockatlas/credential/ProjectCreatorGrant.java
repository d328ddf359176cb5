package io.mockatlas.credential;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.ProjectListener;
import io.mockatlas.organization.Roles;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Listener that grants Project Owner to the key that creates a project (recorded), in the
 * same transaction.
 */
@Component
class ProjectCreatorGrant implements ProjectListener {

	private final ApiUsers users;

	ProjectCreatorGrant(ApiUsers users) {
		this.users = users;
	}

	@Override
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
			value = "The key that creates a project becomes its owner.")
	public void onProjectCreated(Project project, String creator, @Nullable UserId owner) {
		this.users.findByUsername(creator)
			.ifPresent((user) -> user.grant(new ProjectGrant(project.id(), Roles.GROUP_OWNER)));
	}

}
