/**
 * Atlas's errors, each with its status, detail text and evidence, and the annotation that
 * documents all other behaviours.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.errors;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
