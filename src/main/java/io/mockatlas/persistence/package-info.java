/**
 * Transactions, the schema, and JPA on demand. Every transaction is a JDBC transaction;
 * Hibernate is not needed for a start and joins the transaction that uses it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.persistence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
