/**
 * How many calls Atlas takes a minute, as its headers tell.
 */
@ApplicationModule(allowedDependencies = { "access", "errors", "wire" })
@NullMarked
package io.mockatlas.limits;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
