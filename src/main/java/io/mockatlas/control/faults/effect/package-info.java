/**
 * Effects of faults: responses, dropped connections and stale nonces.
 */
@NullMarked
package io.mockatlas.control.faults.effect;

import org.jspecify.annotations.NullMarked;
