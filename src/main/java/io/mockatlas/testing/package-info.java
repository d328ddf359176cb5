/**
 * For tests that run in a JVM: starts the server as a process and tells it what to do. It
 * is packed into a jar of its own, {@code mock-atlas-testing.jar}, which needs nothing
 * but the API of JUnit Jupiter, and is no part of the server.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.testing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
