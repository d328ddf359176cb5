/**
 * Stream of server-sent events about requests and changes. Nothing runs without a client
 * that listens.
 */
@NullMarked
package io.mockatlas.control.events;

import org.jspecify.annotations.NullMarked;
