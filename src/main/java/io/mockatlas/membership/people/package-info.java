/**
 * Queries for overviews of organizations and of the people in them, by pages. They read
 * no entities, and do not slow down with the number of invitations.
 */
@NamedInterface("people")
@NullMarked
package io.mockatlas.membership.people;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
