/**
 * How many calls Atlas takes: buckets of tokens for what its headers tell, and throttles.
 * All of them count; whether anybody is held up is one setting.
 */
@ApplicationModule(allowedDependencies = { "errors", "settings", "protocol" })
@NullMarked
package io.mockatlas.limits;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
