/**
 * Metrics of the server, collected only if an endpoint that shows them is exposed.
 */
@ApplicationModule(allowedDependencies = { "protocol", "protocol::path" })
@NullMarked
package io.mockatlas.metrics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
