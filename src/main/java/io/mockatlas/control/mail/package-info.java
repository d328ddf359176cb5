/**
 * Messages to invitees: the inbox, the pages behind their links, and sending by SMTP.
 */
@NullMarked
package io.mockatlas.control.mail;

import org.jspecify.annotations.NullMarked;
