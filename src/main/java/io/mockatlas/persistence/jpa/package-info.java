/**
 * JPA on demand. Every transaction is a JDBC transaction; Hibernate is not needed for a
 * start and joins the transaction that uses it.
 */
@NamedInterface("jpa")
@NullMarked
package io.mockatlas.persistence.jpa;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
