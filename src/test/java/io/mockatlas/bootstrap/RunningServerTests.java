package io.mockatlas.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunningServerTests {

	@TempDir
	private Path directory;

	@Test
	void hasDefaultPort() throws IOException {
		assertThat(baseUrl(Map.of())).isEqualTo("http://127.0.0.1:8080");
	}

	@Test
	void hasConfiguredUrl() throws IOException {
		assertThat(baseUrl(Map.of(), "--server.port=1", "--url=https://atlas.test//")).isEqualTo("https://atlas.test");
		assertThat(baseUrl(Map.of("MOCKATLAS_URL", "http://localhost:1"))).isEqualTo("http://localhost:1");
	}

	@Test
	void hasPortOfPortFile() throws IOException {
		Path file = Files.writeString(this.directory.resolve("port"), "12345\n");

		assertThat(baseUrl(Map.of(), "--server.port=0", "--mockatlas.port-file=" + file))
			.isEqualTo("http://127.0.0.1:12345");
		assertThat(baseUrl(Map.of("MOCKATLAS_PORT_FILE", file.toString()))).isEqualTo("http://127.0.0.1:12345");
	}

	@Test
	void isUnknownWithoutPortFile() {
		assertThatExceptionOfType(NoSuchFileException.class)
			.isThrownBy(() -> baseUrl(Map.of(), "--mockatlas.port-file=" + this.directory.resolve("none")));
	}

	@Test
	void optionPrecedesVariable() throws IOException {
		assertThat(baseUrl(Map.of("SERVER_PORT", "2"))).isEqualTo("http://127.0.0.1:2");
		assertThat(baseUrl(Map.of("SERVER_PORT", "2"), "--server.port=1")).isEqualTo("http://127.0.0.1:1");
		assertThat(baseUrl(Map.of("SERVER_PORT", ""))).isEqualTo("http://127.0.0.1:8080");
	}

	@Test
	void hasConfiguredAddress() throws IOException {
		assertThat(baseUrl(Map.of("SERVER_ADDRESS", "0.0.0.0"))).isEqualTo("http://127.0.0.1:8080");
		assertThat(baseUrl(Map.of(), "--server.address=192.0.2.1")).isEqualTo("http://192.0.2.1:8080");
		assertThat(baseUrl(Map.of(), "--server.address=::1")).isEqualTo("http://[::1]:8080");
	}

	@Test
	void serverPortServesTlsUnlessTlsHasPortOfItsOwn() throws IOException {
		assertThat(server("--mockatlas.tls=self-signed").baseUrl()).isEqualTo("https://127.0.0.1:8080");
		assertThat(server("--mockatlas.tls=self-signed").tlsUrl()).contains("https://127.0.0.1:8080");
		assertThat(server("--server.ssl.bundle=mine").baseUrl()).isEqualTo("https://127.0.0.1:8080");
		assertThat(server("--server.ssl.bundle=mine").authority()).isEmpty();
		assertThat(server("--mockatlas.tls=SELF_SIGNED", "--mockatlas.tls-port=8443").baseUrl())
			.isEqualTo("http://127.0.0.1:8080");
		assertThat(server("--mockatlas.tls=SELF_SIGNED", "--mockatlas.tls-port=8443").tlsUrl())
			.contains("https://127.0.0.1:8443");
		assertThat(server("--mockatlas.tls=off").baseUrl()).isEqualTo("http://127.0.0.1:8080");
		assertThat(server("--mockatlas.tls=off").tlsUrl()).isEmpty();
	}

	@Test
	void hasPortForTlsOfFile() throws IOException {
		Path file = this.directory.resolve("port");
		Files.writeString(file, "12345\n");
		Files.writeString(this.directory.resolve("port.tls"), "12346\n");

		assertThat(server("--mockatlas.tls=self-signed", "--mockatlas.tls-port=0", "--mockatlas.port-file=" + file)
			.tlsUrl()).contains("https://127.0.0.1:12346");
	}

	private static RunningServer server(String... args) {
		return new RunningServer(List.of(args), Map.of());
	}

	private static String baseUrl(Map<String, String> environment, String... args) throws IOException {
		return new RunningServer(List.of(args), environment).baseUrl();
	}

}
