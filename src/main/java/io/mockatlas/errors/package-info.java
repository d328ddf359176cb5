/**
 * What can go wrong, in Atlas's own words: each code with its status, its sentence and
 * the evidence for both; and how all other behaviours say theirs.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.errors;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
