/**
 * Bodies of requests and responses: the rules of Atlas's JSON, their checks, and the
 * envelope.
 */
@NamedInterface("body")
@NullMarked
package io.mockatlas.protocol.body;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
