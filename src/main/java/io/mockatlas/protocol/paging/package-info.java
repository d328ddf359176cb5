/**
 * Paging of lists and links in responses.
 */
@NamedInterface("paging")
@NullMarked
package io.mockatlas.protocol.paging;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
