package io.mockatlas.access;

import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.ProjectListener;
import io.mockatlas.directory.Roles;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

import org.springframework.stereotype.Component;

/**
 * Listener that grants Project Owner to the key that creates a project (recorded), in the
 * same transaction.
 */
@Component
class ProjectOwnerGrant implements ProjectListener {

	private final ApiUsers users;

	ProjectOwnerGrant(ApiUsers users) {
		this.users = users;
	}

	@Override
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
			value = "The key that creates a project becomes its owner.")
	public void onProjectCreated(ProjectId project, String creator) {
		this.users.findByUsername(creator)
			.ifPresent((user) -> user.grant(new ProjectGrant(project, Roles.GROUP_OWNER)));
	}

}
