/**
 * Atlas's endpoints, thin: a controller binds, calls once and converts.
 */
@ApplicationModule(allowedDependencies = { "access", "directory", "errors", "invitation", "wire" })
@NullMarked
package io.mockatlas.api;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
