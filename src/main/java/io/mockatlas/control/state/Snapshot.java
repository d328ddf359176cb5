package io.mockatlas.control.state;

import java.time.Instant;

/**
 * A state that somebody has given a name.
 *
 * @param name the name
 * @param createdAt when it was taken, by the system's time
 * @param organizations how many organizations are in it
 * @param users how many accounts of people
 * @param invitations how many invitations of both kinds
 */
record Snapshot(String name, Instant createdAt, long organizations, long users, long invitations) {
}
