package io.mockatlas.bootstrap.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PreparedDirectoryTests {

	@TempDir
	private Path directory;

	@Test
	void tellsFilesOfTheUserFromItsOwn() throws IOException {
		PreparedDirectory installation = new PreparedDirectory(this.directory.resolve("new"));

		assertThat(installation.hasNothingElse()).isTrue();
		Files.createDirectory(installation.directory());
		assertThat(installation.hasNothingElse()).isTrue();
		for (String own : List.of("mock-atlas", "mock-atlas.jar", "jvm.options", "lib", "mock-atlas.aot.tmp")) {
			Files.createFile(installation.directory().resolve(own));
		}
		assertThat(installation.hasNothingElse()).isTrue();
		Files.createDirectory(installation.directory().resolve("data"));
		assertThat(installation.hasNothingElse()).isFalse();
	}

	@Test
	void usesTheOptimizingCompilerWithAnAotCacheAlone() throws IOException {
		PreparedDirectory installation = new PreparedDirectory(this.directory);

		installation.writeLauncher(Path.of("java"), JvmCache.AOT);
		assertThat(installation.options()).content()
			.contains(JvmCache.AOT.startOptions())
			.doesNotContain("TieredStopAtLevel");

		installation.writeLauncher(Path.of("java"), JvmCache.CLASS_DATA);
		assertThat(installation.options()).content().contains("-XX:TieredStopAtLevel=1");
	}

	@Test
	void startsJavaFromAnyPath() throws Exception {
		Path odd = Files.createDirectory(this.directory.resolve("it's \"odd\""));
		Path java = Files.writeString(odd.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 7\n");
		assertThat(java.toFile().setExecutable(true)).isTrue();
		PreparedDirectory installation = new PreparedDirectory(odd);

		installation.writeLauncher(java, JvmCache.AOT);

		Process process = new ProcessBuilder(odd.resolve("mock-atlas").toString(), "--a=b c").start();
		String real = odd.toRealPath().toString();
		assertThat(process.inputReader().lines()).containsExactly("-XX:AOTCache=" + real + "/mock-atlas.aot",
				"@" + real + "/jvm.options", "-jar", real + "/mock-atlas.jar", "--a=b c");
		assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(7);
	}

}
