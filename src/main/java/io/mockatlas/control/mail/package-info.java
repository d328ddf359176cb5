/**
 * Messages to invitees and the replies to them: the inbox, the pages behind the links,
 * sending by SMTP, and control calls that accept, decline or expire an invitation.
 */
@NullMarked
package io.mockatlas.control.mail;

import org.jspecify.annotations.NullMarked;
