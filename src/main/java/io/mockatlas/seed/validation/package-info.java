/**
 * Validation of a seed against itself and against the existing state.
 */
@NamedInterface("validation")
@NullMarked
package io.mockatlas.seed.validation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
