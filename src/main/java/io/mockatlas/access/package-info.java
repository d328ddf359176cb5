/**
 * Who is calling and whether they may: API keys, HTTP Digest, and one table that says
 * which role a path requires.
 */
@ApplicationModule(allowedDependencies = { "directory", "errors", "limits", "objectid", "settings", "protocol" })
@NullMarked
package io.mockatlas.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
