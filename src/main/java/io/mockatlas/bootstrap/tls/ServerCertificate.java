package io.mockatlas.bootstrap.tls;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import io.mockatlas.bootstrap.failure.CannotStartException;

import org.springframework.boot.ssl.pem.PemContent;

/**
 * Certificate of the server, issued by the certificate authority in a directory.
 *
 * @param chain the certificate, followed by that of the authority
 * @param key its private key, which is in memory only
 */
public record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {

	/**
	 * Issues a certificate. Creates the certificate authority if the directory has none.
	 * @param directory the directory of the certificate authority
	 * @param furtherNames names in addition to those that every certificate has
	 * @return the certificate
	 * @throws CannotStartException if the directory or its certificate authority cannot
	 * be used
	 */
	public static ServerCertificate issue(TlsDirectory directory, List<String> furtherNames) {
		CertificateNames names = CertificateNames.with(furtherNames);
		try {
			return authority(directory, names).issue(names);
		}
		catch (IOException ex) {
			throw new CannotStartException("mockatlas.tls-directory: cannot use " + directory.path() + ": " + ex, ex);
		}
		catch (GeneralSecurityException | IllegalStateException | IllegalArgumentException ex) {
			throw new CannotStartException("mockatlas.tls-directory: the CA in " + directory.path()
					+ " cannot certify this server (" + ex.getMessage() + "); delete " + directory.certificate()
					+ " and " + directory.key() + " to create a new one, which clients must trust", ex);
		}
	}

	/**
	 * Returns the certificate and its key in memory.
	 * @return a key store with an empty password
	 */
	public KeyStore keyStore() {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setKeyEntry("mock-atlas", this.key, new char[0], this.chain.toArray(Certificate[]::new));
			return store;
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Reads or creates the authority. Servers that start at once create one; a directory
	 * that has one may be read-only.
	 */
	private static synchronized CertificateAuthority authority(TlsDirectory directory, CertificateNames names)
			throws IOException, GeneralSecurityException {
		directory.prepare();
		if (!Files.exists(directory.certificate())) {
			try (FileChannel lock = FileChannel.open(directory.path().resolve("ca.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); FileLock held = lock.lock()) {
				if (held.isValid() && !Files.exists(directory.certificate())) {
					CertificateAuthority created = CertificateAuthority.create(names);
					write(directory.key(), "rw-------", "PRIVATE KEY", created.key().getEncoded());
					write(directory.certificate(), "rw-r--r--", "CERTIFICATE", created.certificate().getEncoded());
				}
			}
		}
		X509Certificate certificate = PemContent.load(directory.certificate()).getCertificates().get(0);
		return new CertificateAuthority(certificate,
				Objects.requireNonNull(PemContent.load(directory.key()).getPrivateKey(), "no key"));
	}

	/**
	 * Writes a file at once, so that no reader sees a part of it.
	 */
	private static void write(Path file, String permissions, String type, byte[] content) throws IOException {
		Path written = Files.createTempFile(file.getParent(), "ca-", ".tmp", TlsDirectory.permissions(permissions));
		Files.writeString(written,
				"-----BEGIN " + type + "-----\n"
						+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content) + "\n-----END " + type
						+ "-----\n");
		Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

}
