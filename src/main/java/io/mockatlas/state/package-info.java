/**
 * State of the server as a document: import, export, deletion, and the seed of a start.
 */
@ApplicationModule(allowedDependencies = { "accesslist", "caller", "credential", "credential :: secret", "invitation",
		"membership", "objectid", "organization", "organization :: settings", "persistence", "persistence :: jpa",
		"seed", "seed::validation", "user" })
@NullMarked
package io.mockatlas.state;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
