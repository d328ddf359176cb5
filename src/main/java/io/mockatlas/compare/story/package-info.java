/**
 * Requests that a comparison sends to both services, with the behaviours that their
 * responses confirm.
 */
@NullMarked
package io.mockatlas.compare.story;

import org.jspecify.annotations.NullMarked;
