/**
 * Control API of the emulator under {@code /_mockatlas}, separate from Atlas's paths. No
 * other module depends on this one.
 */
@ApplicationModule(allowedDependencies = { "access", "directory", "errors", "invitation", "bootstrap", "limits",
		"objectid", "seed", "settings", "protocol" })
@NullMarked
package io.mockatlas.control;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
