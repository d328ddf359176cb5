/**
 * TLS: the settings, and the certificate authority of {@code mockatlas.tls=self-signed}.
 */
@NullMarked
package io.mockatlas.bootstrap.tls;

import org.jspecify.annotations.NullMarked;
