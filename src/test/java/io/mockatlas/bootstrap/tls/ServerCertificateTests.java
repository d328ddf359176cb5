package io.mockatlas.bootstrap.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.util.List;

import io.mockatlas.bootstrap.failure.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.ssl.pem.PemContent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerCertificateTests {

	private static final int HOST = 2;

	private static final int ADDRESS = 7;

	@TempDir
	private Path temporary;

	@Test
	void certifiesWellKnownAndFurtherNames() throws GeneralSecurityException {
		ServerCertificate certificate = ServerCertificate.issue(directory(),
				List.of("Atlas.example.com", "*.mock.test", "192.0.2.7", "[2001:db8::1]", "localhost"));

		assertThat(certificate.chain().get(0).getSubjectAlternativeNames()).containsExactlyInAnyOrder(
				List.of(HOST, "localhost"), List.of(ADDRESS, "127.0.0.1"), List.of(ADDRESS, "0:0:0:0:0:0:0:1"),
				List.of(HOST, "cloud.mongodb.com"), List.of(HOST, "atlas.example.com"), List.of(HOST, "*.mock.test"),
				List.of(ADDRESS, "192.0.2.7"), List.of(ADDRESS, "2001:db8:0:0:0:0:0:1"));
		assertThat(certificate.chain().get(0).getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
	}

	@Test
	void authorityOfDirectoryIsReused() throws IOException {
		ServerCertificate first = ServerCertificate.issue(directory(), List.of());
		byte[] stored = Files.readAllBytes(directory().certificate());

		ServerCertificate second = ServerCertificate.issue(directory(), List.of());

		assertThat(second.chain().get(1)).isEqualTo(first.chain().get(1))
			.isEqualTo(PemContent.load(directory().certificate()).getCertificates().get(0));
		assertThat(second.chain().get(0)).isNotEqualTo(first.chain().get(0));
		assertThat(directory().certificate()).hasBinaryContent(stored);
	}

	@Test
	void onlyOwnerReadsKeyOfAuthority() throws IOException {
		ServerCertificate.issue(directory(), List.of());

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory().key())))
			.isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory().path())))
			.isEqualTo("rwx------");
		assertThat(directory().path()).isDirectoryContaining("glob:**/ca.pem").isDirectoryNotContaining("glob:**.tmp");
	}

	@Test
	void authorityIsLimitedToItsNames() throws GeneralSecurityException, IOException {
		CertificateAuthority authority = CertificateAuthority.create(CertificateNames.with(List.of()));

		assertThat(authority.certificate().getBasicConstraints()).isZero();
		assertThat(authority.certificate().getCriticalExtensionOIDs()).contains("2.5.29.30");
		assertThat(authority.issue(CertificateNames.with(List.of("a.localhost"))).chain()).hasSize(2);
		for (String foreign : List.of("bank.example.com", "mongodb.com", "127.0.0.2", "::2")) {
			assertThatExceptionOfType(CertPathValidatorException.class)
				.isThrownBy(() -> authority.issue(CertificateNames.with(List.of(foreign))));
		}
	}

	@Test
	void rejectsAuthorityThatDoesNotCoverName() {
		ServerCertificate.issue(directory(), List.of());

		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> ServerCertificate.issue(directory(), List.of("later.example.com")))
			.withMessageStartingWith(
					"mockatlas.tls-directory: the CA in " + directory().path() + " cannot certify this server (")
			.withMessageEndingWith("; delete " + directory().certificate() + " and " + directory().key()
					+ " to create a new one, which clients must trust");
	}

	@Test
	void rejectsKeyOfAnotherAuthority() throws IOException {
		ServerCertificate.issue(directory(), List.of());
		TlsDirectory other = new TlsDirectory(this.temporary.resolve("other"), false);
		ServerCertificate.issue(other, List.of());
		Files.copy(directory().certificate(), other.certificate(), StandardCopyOption.REPLACE_EXISTING);

		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> ServerCertificate.issue(other, List.of()))
			.withMessageStartingWith("mockatlas.tls-directory: the CA in " + other.path());
	}

	@Test
	void rejectsDamagedAuthority() throws IOException {
		ServerCertificate.issue(directory(), List.of());
		Files.writeString(directory().certificate(), "nothing");

		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> ServerCertificate.issue(directory(), List.of()))
			.withMessageStartingWith("mockatlas.tls-directory: ");
	}

	@Test
	void rejectsTemporaryDirectoryThatOthersCanWrite() throws IOException {
		Path open = Files.createDirectory(this.temporary.resolve("open"));
		Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> ServerCertificate.issue(new TlsDirectory(open, true), List.of()))
			.withMessageContainingAll("mockatlas.tls-directory: cannot use " + open, "other users can write to it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com", "exa mple.com", "-a.example.com", "a..b", "1.2.3.4.5", "::1::2",
			"example.com:443", "a.*.com" })
	void rejectsInvalidName(String name) {
		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> ServerCertificate.issue(directory(), List.of(name)))
			.withMessageStartingWith("mockatlas.tls-names: " + name);
		assertThat(directory().path()).doesNotExist();
	}

	private TlsDirectory directory() {
		return new TlsDirectory(this.temporary.resolve("tls"), false);
	}

}
