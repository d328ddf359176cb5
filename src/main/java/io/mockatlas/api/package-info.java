/**
 * Controllers of Atlas's endpoints. Each binds the request, calls one service and
 * converts the result.
 */
@ApplicationModule(allowedDependencies = { "access", "directory", "errors", "invitation", "protocol" })
@NullMarked
package io.mockatlas.api;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
