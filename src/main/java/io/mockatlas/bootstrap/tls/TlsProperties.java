package io.mockatlas.bootstrap.tls;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of TLS.
 *
 * @param tls {@code self-signed} serves TLS with a certificate that the server issues
 * itself. Set {@code server.ssl.bundle} instead for a certificate of your own.
 * @param tlsNames comma-separated host names and addresses that the certificate contains
 * in addition to {@code localhost}, {@code 127.0.0.1}, {@code ::1} and
 * {@code cloud.mongodb.com}. Set it if clients use another name.
 * @param tlsDirectory directory of the certificate authority: {@code ca.pem}, which
 * clients trust, and its key. The server creates them if they are missing. Default: the
 * subdirectory {@code tls} of {@code mockatlas.storage.path}, or else a directory of the
 * user below the directory for temporary files.
 * @param tlsPort port for TLS, in addition to {@code server.port} without TLS. {@code 0}
 * selects a free port. Without it {@code server.port} serves TLS.
 */
@ConfigurationProperties("mockatlas")
public record TlsProperties(@DefaultValue("off") Mode tls, @DefaultValue List<String> tlsNames,
		@Nullable String tlsDirectory, @Nullable Integer tlsPort) {

	/**
	 * Returns whether the server issues its certificate itself.
	 * @return whether {@code mockatlas.tls} is {@code self-signed}
	 */
	public boolean isSelfSigned() {
		return this.tls == Mode.SELF_SIGNED;
	}

	/**
	 * Origin of the certificate.
	 */
	public enum Mode {

		/**
		 * No certificate, or that of {@code server.ssl.bundle}.
		 */
		OFF,

		/**
		 * A certificate that the server issues.
		 */
		SELF_SIGNED;

		@Override
		public String toString() {
			return (this == OFF) ? "off" : "self-signed";
		}

	}

}
