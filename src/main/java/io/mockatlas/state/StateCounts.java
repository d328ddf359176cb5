package io.mockatlas.state;

/**
 * Number of objects by type.
 *
 * @param organizations organizations
 * @param projects projects
 * @param users user accounts
 * @param apiKeys API keys
 * @param serviceAccounts service accounts
 * @param invitations invitations of both kinds, including expired and declined ones
 */
public record StateCounts(long organizations, long projects, long users, long apiKeys, long serviceAccounts,
		long invitations) {
}
