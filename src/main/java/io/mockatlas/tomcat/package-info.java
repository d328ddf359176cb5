/**
 * The outer edge: what reaches the server before it is a request that anybody can answer,
 * and how that is refused.
 */
@ApplicationModule(allowedDependencies = { "errors", "protocol" })
@NullMarked
package io.mockatlas.tomcat;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
