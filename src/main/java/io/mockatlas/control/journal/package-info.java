/**
 * The journal: the last exchanges with clients, to be read, counted and verified. What is
 * noted while a request is answered is little; what can be told from that is told when
 * somebody asks.
 */
@NullMarked
package io.mockatlas.control.journal;

import org.jspecify.annotations.NullMarked;
