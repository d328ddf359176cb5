/**
 * How the process starts and says so: verbs, storage, banner, port file, and one clear
 * line when it cannot.
 */
@ApplicationModule(allowedDependencies = { "persistence", "seed" })
@NullMarked
package io.mockatlas.bootstrap;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
