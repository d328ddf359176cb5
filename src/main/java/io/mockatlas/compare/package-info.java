/**
 * The {@code compare} command: runs one story of all emulated operations against another
 * service and against a server of its own, and reports each difference with the behaviour
 * that it contradicts. It is an HTTP client of both and uses no other package.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.compare;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
