package io.mockatlas.directory;

/**
 * A project came to be, in the transaction that publishes this.
 *
 * @param project the project
 * @param creator the username of the key that created it
 */
public record ProjectCreated(ProjectId project, String creator) {
}
