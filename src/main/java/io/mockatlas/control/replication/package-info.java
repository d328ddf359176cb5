/**
 * Replication of cached state among the servers on one database. Each change increments a
 * version in the database, which the other servers read several times a second.
 */
@NullMarked
package io.mockatlas.control.replication;

import org.jspecify.annotations.NullMarked;
