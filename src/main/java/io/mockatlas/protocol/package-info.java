/**
 * Protocol of Atlas's responses: versions, headers and pretty. It is independent of any
 * resource.
 */
@ApplicationModule(allowedDependencies = { "error", "evidence", "persistence" })
@NullMarked
package io.mockatlas.protocol;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
