/**
 * The life of an invitation after it was sent: what people do with it, and time.
 */
@NullMarked
package io.mockatlas.control.invitations;

import org.jspecify.annotations.NullMarked;
