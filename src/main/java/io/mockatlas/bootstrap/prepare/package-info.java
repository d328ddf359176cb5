/**
 * The {@code prepare} command: lays out the server in a directory, with a JVM cache from
 * a training run.
 */
@NullMarked
package io.mockatlas.bootstrap.prepare;

import org.jspecify.annotations.NullMarked;
