/**
 * Reader of seeds, which validates a seed against itself and against existing accounts.
 */
@NamedInterface("validation")
@NullMarked
package io.mockatlas.seed.validation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
