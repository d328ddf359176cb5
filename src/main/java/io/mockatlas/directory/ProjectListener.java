package io.mockatlas.directory;

/**
 * Listener for the creation of projects.
 */
public interface ProjectListener {

	/**
	 * Called in the transaction that creates the project.
	 * @param project the project
	 * @param creator the username of the key that created it
	 */
	void onProjectCreated(ProjectId project, String creator);

}
