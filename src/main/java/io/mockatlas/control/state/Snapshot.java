package io.mockatlas.control.state;

import java.time.Instant;

/**
 * State saved under a name.
 *
 * @param name the name
 * @param createdAt the time of creation, in system time
 * @param organizations the number of organizations
 * @param users the number of user accounts
 * @param invitations the number of invitations to organizations and projects
 */
record Snapshot(String name, Instant createdAt, long organizations, long users, long invitations) {
}
