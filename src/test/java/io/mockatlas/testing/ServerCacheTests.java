package io.mockatlas.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ServerCacheTests {

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

	@TempDir
	private Path directory;

	private Path jar;

	@BeforeEach
	void makeJar() throws IOException {
		this.jar = FakeMain.jar(this.directory.resolve("fake.jar"));
	}

	@Test
	void namesDirectoryByContentOfJarAndJdk() throws IOException {
		Path moved = Files.copy(this.jar, this.directory.resolve("moved.jar"), StandardCopyOption.COPY_ATTRIBUTES);
		Path other = Files.writeString(this.directory.resolve("other.jar"), "other");
		Path otherJava = Files.createDirectories(this.directory.resolve("jdk/bin")).resolve("java");
		Files.createFile(otherJava);

		assertThat(cache(JAVA, moved).directory()).isEqualTo(cache(JAVA, this.jar).directory());
		assertThat(cache(JAVA, other).directory()).isNotEqualTo(cache(JAVA, this.jar).directory());
		assertThat(cache(otherJava, this.jar).directory()).isNotEqualTo(cache(JAVA, this.jar).directory());
	}

	@Test
	void startsFromPreparedDirectory() throws Exception {
		ServerCache cache = cache(JAVA, this.jar);
		assertThat(cache.command()).isEqualTo(ServerCache.plain(JAVA, this.jar));

		prepare(cache);

		assertThat(cache.command()).endsWith("-jar", cache.directory().resolve("mock-atlas.jar").toString());
		Map<String, String> properties = Map.of("mockatlas.jar", this.jar.toString(), "mockatlas.cache.dir",
				cache.directory().getParent().toString());
		try (MockAtlasServer server = MockAtlasServer.start(ServerSpec.PLAIN,
				new TestRunSettings(properties::get, (name) -> null))) {
			assertThat(MockAtlasServerTests.unanswered(server)).contains("prepared true");
		}
	}

	@Test
	void deletesOnlyUnusedCaches() throws Exception {
		ServerCache cache = cache(JAVA, this.jar);
		Path root = cache.directory().getParent();
		Path old = installation(root.resolve("0123456789abcdef"), 15);
		Path recent = installation(root.resolve("123456789abcdef0"), 1);
		Path named = installation(root.resolve("repository"), 15);
		Path foreign = Files.createDirectories(root.resolve("23456789abcdef01"));
		Files.setLastModifiedTime(foreign, FileTime.from(Instant.now().minus(Duration.ofDays(15))));

		prepare(cache);

		assertThat(old).doesNotExist();
		assertThat(List.of(recent, named, foreign)).allSatisfy((kept) -> assertThat(kept).exists());
	}

	@Test
	void startsFromJarIfDirectoryIsIncomplete() throws Exception {
		ServerCache cache = cache(JAVA, this.jar);
		prepare(cache);

		Files.delete(cache.directory().resolve("jvm.options"));

		assertThat(cache.exists()).isFalse();
		assertThat(cache.command()).isEqualTo(ServerCache.plain(JAVA, this.jar));
	}

	@Test
	void startsFromJarIfCacheHasAnotherSize() throws Exception {
		ServerCache cache = cache(JAVA, this.jar);
		prepare(cache);

		Files.writeString(cache.directory().resolve("mock-atlas.jsa"), "part");

		assertThat(cache.exists()).isFalse();
		assertThat(cache.command()).isEqualTo(ServerCache.plain(JAVA, this.jar));
	}

	private static Path installation(Path directory, int days) throws IOException {
		Files.createDirectories(directory);
		Files.createFile(directory.resolve("mock-atlas.jar"));
		Files.createFile(directory.resolve("jvm.options"));
		return Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
	}

	@Test
	void startsFromJarIfDirectoryIsNotWritable() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));
		ServerCache cache = ServerCache.of(JAVA, this.jar, file);

		cache.prepare();

		assertThat(cache.command()).isEqualTo(ServerCache.plain(JAVA, this.jar));
	}

	@Test
	void canBeDisabled() throws Exception {
		ServerCache cache = cache(JAVA, this.jar);
		prepare(cache);
		Map<String, String> properties = new HashMap<>(
				Map.of("mockatlas.cache.dir", cache.directory().getParent().toString()));

		assertThat(command(properties)).isEqualTo(cache.command());
		properties.put("mockatlas.cache", "off");
		assertThat(command(properties)).isEqualTo(ServerCache.plain(JAVA, this.jar));
	}

	private List<String> command(Map<String, String> properties) {
		return new CacheSettings(new TestRunSettings(properties::get, (name) -> null)).command(JAVA, this.jar);
	}

	private ServerCache cache(Path java, Path jar) throws IOException {
		return ServerCache.of(java, jar, this.directory.resolve("caches"));
	}

	private static void prepare(ServerCache cache) throws InterruptedException {
		cache.prepare();
		long start = System.nanoTime();
		while (!cache.exists()) {
			assertThat(System.nanoTime() - start).isLessThan(120_000_000_000L);
			Thread.sleep(20);
		}
	}

}
