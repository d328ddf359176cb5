/**
 * Paths of Atlas's operations: the look-up of the operation for a request, custom
 * methods, and errors for paths that are unknown or have malformed ids.
 */
@NamedInterface("path")
@NullMarked
package io.mockatlas.protocol.path;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
