/**
 * What exists when the server starts: a file that people write, read, checked and put
 * into the database. Its field names are Atlas's own.
 */
@ApplicationModule(allowedDependencies = { "access", "directory", "errors", "invitation", "objectid", "persistence" })
@NullMarked
package io.mockatlas.seed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
