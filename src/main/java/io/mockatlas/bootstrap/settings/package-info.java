/**
 * Checks of settings at the start: unknown, unsupported, contradictory and unsafe ones,
 * and variables whose values are in files.
 */
@NamedInterface("settings")
@NullMarked
package io.mockatlas.bootstrap.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
