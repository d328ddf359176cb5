/**
 * JUnit extension that starts the server as a process and controls it. This package is
 * built into a separate jar, {@code mock-atlas-testing.jar}, which depends only on the
 * API of JUnit Jupiter and is not part of the server.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.testing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
