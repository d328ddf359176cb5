/**
 * Code shared by the settings of all packages.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
