/**
 * What invited people are written: an inbox for all of them, the pages behind its links,
 * and the way out by SMTP.
 */
@NullMarked
package io.mockatlas.control.mail;

import org.jspecify.annotations.NullMarked;
