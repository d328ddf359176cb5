package io.mockatlas.bootstrap.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PreparedDirectoryTests {

	@TempDir
	private Path directory;

	@Test
	void detectsFilesOfTheUser() throws IOException {
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
	void usesOptimizingCompilerOnlyWithAotCache() throws IOException {
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
		installation.add(Files.writeString(odd.resolve("mock-atlas.aot.tmp"), "cache"), JvmCache.AOT);

		String real = odd.toRealPath().toString();
		assertThat(start(installation, "--a=b c")).containsExactly("-XX:AOTCache=" + real + "/mock-atlas.aot",
				"@" + real + "/jvm.options", "-jar", real + "/mock-atlas.jar", "--a=b c");
	}

	@Test
	void ignoresIncompleteCache() throws Exception {
		Path java = Files.writeString(this.directory.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 7\n");
		assertThat(java.toFile().setExecutable(true)).isTrue();
		PreparedDirectory installation = new PreparedDirectory(this.directory);
		installation.writeLauncher(java, JvmCache.CLASS_DATA);
		Path cache = installation.cache(JvmCache.CLASS_DATA);
		String real = this.directory.toRealPath().toString();
		List<String> plain = List.of("@" + real + "/jvm.options", "-jar", real + "/mock-atlas.jar");

		assertThat(start(installation)).isEqualTo(plain);
		installation.add(Files.writeString(this.directory.resolve("mock-atlas.jsa.tmp"), "cache"), JvmCache.CLASS_DATA);
		assertThat(start(installation)).hasSize(4).contains("-XX:SharedArchiveFile=" + real + "/mock-atlas.jsa");
		Files.writeString(cache, "ca");
		assertThat(start(installation)).isEqualTo(plain);
		Files.delete(cache);
		assertThat(start(installation)).isEqualTo(plain);
	}

	/**
	 * Runs the start script and returns what it prints: the arguments of the replaced
	 * {@code java}, which exits with 7.
	 */
	private static List<String> start(PreparedDirectory installation, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(installation.directory().resolve("mock-atlas").toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		List<String> lines = process.inputReader().lines().toList();
		assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(7);
		return lines;
	}

}
