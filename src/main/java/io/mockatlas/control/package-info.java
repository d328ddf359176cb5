/**
 * Control API of the emulator under {@code /_mockatlas}, separate from Atlas's paths. No
 * other module depends on this one.
 */
@ApplicationModule(allowedDependencies = { "accesslist", "bootstrap", "bootstrap :: settings", "credential",
		"credential :: secret", "error", "evidence", "invitation", "limits", "membership", "membership::people",
		"objectid", "organization", "persistence", "protocol", "protocol::body", "protocol::error", "protocol::paging",
		"protocol::path", "security", "seed", "seed::validation", "state", "tomcat" })
@NullMarked
package io.mockatlas.control;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
