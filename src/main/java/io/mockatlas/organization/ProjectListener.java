package io.mockatlas.organization;

import io.mockatlas.objectid.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Listener for the creation of projects. Listeners do not depend on their order, and may
 * reject the project by an {@link io.mockatlas.error.AtlasException}.
 */
public interface ProjectListener {

	/**
	 * Called in the transaction that creates the project.
	 * @param project the project
	 * @param creator the username of the key that created it
	 * @param owner the user to make owner, or null for the oldest Organization Owner
	 */
	void onProjectCreated(Project project, String creator, @Nullable UserId owner);

}
