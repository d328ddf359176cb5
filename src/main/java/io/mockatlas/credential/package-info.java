/**
 * API keys and service accounts: entities, repositories and services.
 */
@ApplicationModule(allowedDependencies = { "caller", "error", "evidence", "objectid", "organization",
		"organization :: settings", "persistence" })
@NullMarked
package io.mockatlas.credential;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
