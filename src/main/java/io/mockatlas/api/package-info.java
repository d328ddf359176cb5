/**
 * Atlas's endpoints, thin: a controller binds, calls once and converts.
 */
@ApplicationModule(allowedDependencies = { "access", "directory", "errors", "invitation", "protocol" })
@NullMarked
package io.mockatlas.api;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
