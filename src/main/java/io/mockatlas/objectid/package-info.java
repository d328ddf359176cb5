/**
 * Ids as Atlas has them: 24 lower-case hex digits that begin with the second they were
 * made in.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.objectid;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
