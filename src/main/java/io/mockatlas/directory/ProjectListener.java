package io.mockatlas.directory;

/**
 * A bean that is told of new projects.
 */
public interface ProjectListener {

	/**
	 * A project was created, in the transaction that is under way.
	 * @param project the project
	 * @param creator the username of the key that created it
	 */
	void created(ProjectId project, String creator);

}
