/**
 * State at the server's start and its export: reads seed files, validates them and
 * imports them into the database. The format's field names are those of Atlas.
 */
@ApplicationModule(allowedDependencies = { "access", "directory", "errors", "invitation", "objectid", "persistence" })
@NullMarked
package io.mockatlas.seed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
