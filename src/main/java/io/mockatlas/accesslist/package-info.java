/**
 * Access lists of API keys and service accounts, and the use of their entries.
 */
@ApplicationModule(allowedDependencies = { "caller", "credential", "error", "evidence", "objectid", "organization",
		"persistence" })
@NullMarked
package io.mockatlas.accesslist;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
