/**
 * Organizations and projects: entities, repositories, services and role names.
 */
@ApplicationModule(allowedDependencies = { "error", "evidence", "objectid", "persistence", "persistence :: jpa" })
@NullMarked
package io.mockatlas.organization;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
