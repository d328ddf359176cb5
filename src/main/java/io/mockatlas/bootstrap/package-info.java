/**
 * Startup of the process: commands, storage, banner, port file, and a one-line error if
 * the server cannot start.
 */
@ApplicationModule(allowedDependencies = { "compare", "persistence", "state", "seed" })
@NullMarked
package io.mockatlas.bootstrap;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
