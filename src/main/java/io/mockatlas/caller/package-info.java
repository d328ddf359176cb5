/**
 * Caller of a request: identity, roles, visible projects and network policy.
 */
@ApplicationModule(allowedDependencies = { "evidence", "objectid", "organization" })
@NullMarked
package io.mockatlas.caller;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
