/**
 * Controllers of Atlas's endpoints. Each binds the request, calls one service and
 * converts the result.
 */
@ApplicationModule(allowedDependencies = { "accesslist", "caller", "credential", "credential :: secret", "error",
		"evidence", "invitation", "membership", "objectid", "organization", "organization :: settings", "protocol",
		"protocol::body", "protocol::paging", "security", "user" })
@NullMarked
package io.mockatlas.api;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
