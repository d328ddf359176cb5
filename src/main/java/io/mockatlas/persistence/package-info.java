/**
 * Database: the connection pool and its monitor, the schema, and batches of SQL.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.persistence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
