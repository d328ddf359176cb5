/**
 * OpenAPI descriptions of the control API and of the emulated operations of Atlas,
 * generated from the handler methods.
 */
@NullMarked
package io.mockatlas.control.openapi;

import org.jspecify.annotations.NullMarked;
