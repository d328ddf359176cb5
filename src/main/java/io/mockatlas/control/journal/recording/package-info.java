/**
 * Recording of exchanges in progress, with secrets hidden. It does little work during a
 * request.
 */
@NullMarked
package io.mockatlas.control.journal.recording;

import org.jspecify.annotations.NullMarked;
