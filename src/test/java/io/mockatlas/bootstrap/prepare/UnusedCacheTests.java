package io.mockatlas.bootstrap.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnusedCacheTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(
			strings = { "/app/mock-atlas.aot", "/home/ada/it's odd/mock-atlas.jsa", "/app/mock-atlas.aot (deleted)" })
	void findsMappedCache(String file) throws IOException {
		assertThat(UnusedCache.isUnused(maps("/app/mock-atlas.jar", file))).isFalse();
	}

	@Test
	void missesCacheThatIsNotMapped() throws IOException {
		assertThat(UnusedCache.isUnused(maps("/app/mock-atlas.jar", "/opt/jdk/lib/server/classes.jsa"))).isTrue();
	}

	@Test
	void isUnknownWithoutListOfMappedFiles() {
		assertThat(UnusedCache.isUnused(this.directory.resolve("maps"))).isFalse();
	}

	private Path maps(String... files) throws IOException {
		StringBuilder maps = new StringBuilder("7ffd3a5c1000-7ffd3a5e2000 rw-p 00000000 00:00 0    [stack]\n");
		for (String file : files) {
			maps.append("7f0000000000-7f0000001000 r--p 00000000 08:01 131    ").append(file).append('\n');
		}
		return Files.writeString(this.directory.resolve("maps"), maps);
	}

}
