/**
 * What settings have in common.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
