/**
 * Authentication and authorization of callers: the security chain, HTTP Digest, OAuth
 * tokens, network policies and the role of each operation.
 */
@ApplicationModule(
		allowedDependencies = { "accesslist", "caller", "credential", "credential :: secret", "error", "evidence",
				"limits", "objectid", "organization", "persistence", "protocol", "protocol::error", "protocol::path" })
@NullMarked
package io.mockatlas.security;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
