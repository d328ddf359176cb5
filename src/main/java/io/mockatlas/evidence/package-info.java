/**
 * Evidence of behaviours: the annotation that documents a behaviour, with its source and
 * its setting, and the leniencies.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.evidence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
