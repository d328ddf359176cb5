/**
 * Directory of organizations, their projects and teams, and their users.
 */
@ApplicationModule(allowedDependencies = { "errors", "objectid", "persistence" })
@NullMarked
package io.mockatlas.directory;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
