/**
 * Format of seeds: records, reader of events, writer, and positions for messages. The
 * names of fields are those of Atlas.
 */
@ApplicationModule(allowedDependencies = { "accesslist", "caller", "credential", "credential :: secret", "error",
		"invitation", "objectid", "organization", "organization :: settings", "persistence", "user" })
@NullMarked
package io.mockatlas.seed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
