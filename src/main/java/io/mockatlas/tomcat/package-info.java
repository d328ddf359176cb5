/**
 * Tomcat's part of request processing: the request target, the firewall, and the errors
 * of requests that reach no handler.
 */
@ApplicationModule(allowedDependencies = { "error", "evidence", "protocol", "protocol::error" })
@NullMarked
package io.mockatlas.tomcat;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
