/**
 * What only the emulator has, under {@code /_mockatlas}: control calls, never mixed with
 * Atlas's paths. It may use everything, and nobody depends on it.
 */
@ApplicationModule(allowedDependencies = { "access", "directory", "errors", "invitation", "bootstrap", "limits",
		"objectid", "seed", "settings", "protocol" })
@NullMarked
package io.mockatlas.control;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
