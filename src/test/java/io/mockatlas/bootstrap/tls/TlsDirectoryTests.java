package io.mockatlas.bootstrap.tls;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TlsDirectoryTests {

	@Test
	void isConfiguredDirectory() {
		assertThat(TlsDirectory.of("/etc/mock-atlas", "/data"))
			.isEqualTo(new TlsDirectory(Path.of("/etc/mock-atlas"), false));
	}

	@Test
	void isBelowStorageByDefault() {
		assertThat(TlsDirectory.of(null, "/data")).isEqualTo(new TlsDirectory(Path.of("/data/tls"), false));
		assertThat(TlsDirectory.of("", "data").path()).isEqualTo(Path.of("data/tls").toAbsolutePath());
	}

	@Test
	void isTemporaryWithoutStorage() {
		TlsDirectory directory = TlsDirectory.of(null, null);

		assertThat(directory.isTemporary()).isTrue();
		assertThat(directory.path().getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
		assertThat(directory.certificate()).hasFileName("ca.pem");
	}

}
