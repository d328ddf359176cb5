/**
 * Authentication and authorization of callers: API keys, HTTP Digest, and a table of the
 * roles that paths require.
 */
@ApplicationModule(allowedDependencies = { "directory", "errors", "limits", "objectid", "settings", "protocol" })
@NullMarked
package io.mockatlas.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
