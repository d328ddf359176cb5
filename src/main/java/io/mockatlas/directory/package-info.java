/**
 * Who and what exists: organizations, their projects and teams, and the people in them.
 */
@ApplicationModule(allowedDependencies = { "errors", "objectid", "persistence" })
@NullMarked
package io.mockatlas.directory;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
