/**
 * The outer edge: what reaches the server before it is a request that anybody can answer,
 * and how that is refused.
 */
@ApplicationModule(allowedDependencies = { "errors", "wire" })
@NullMarked
package io.mockatlas.edge;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
