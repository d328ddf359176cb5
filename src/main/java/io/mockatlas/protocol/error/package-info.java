/**
 * Error bodies, and the advice that writes them for exceptions.
 */
@NamedInterface("error")
@NullMarked
package io.mockatlas.protocol.error;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
