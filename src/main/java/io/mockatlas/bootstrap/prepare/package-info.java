/**
 * The {@code prepare} command, which extracts the server into a directory and adds a JVM
 * cache from a training run.
 */
@NullMarked
package io.mockatlas.bootstrap.prepare;

import org.jspecify.annotations.NullMarked;
