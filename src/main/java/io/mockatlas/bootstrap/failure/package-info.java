/**
 * Failure analyzers, which report each reason for a failed start that a user can fix in
 * one line on standard error.
 */
@NullMarked
package io.mockatlas.bootstrap.failure;

import org.jspecify.annotations.NullMarked;
