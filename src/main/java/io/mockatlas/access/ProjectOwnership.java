package io.mockatlas.access;

import io.mockatlas.directory.ProjectCreated;
import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.Roles;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the key that creates a project its owner (recorded), in the same transaction.
 */
@Component
class ProjectOwnership {

	private final ApiUsers users;

	ProjectOwnership(ApiUsers users) {
		this.users = users;
	}

	@EventListener
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
			value = "The key that creates a project becomes its owner.")
	void grant(ProjectCreated created) {
		this.users.findByUsername(created.creator())
			.ifPresent((user) -> user.grant(new ProjectGrant(created.project(), Roles.GROUP_OWNER)));
	}

}
