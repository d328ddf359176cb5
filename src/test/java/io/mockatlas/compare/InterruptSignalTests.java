package io.mockatlas.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.mockatlas.MockAtlasApplication;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Interruption of the command in a process of its own by the signal of Ctrl-C. The run
 * cannot end before the signal, since a rate limit makes it wait for an hour.
 */
@AtlasTest
@EnabledOnOs({ OS.LINUX, OS.MAC })
class InterruptSignalTests {

	/**
	 * Exit status of a JVM that SIGINT has ended.
	 */
	private static final int INTERRUPTED = 128 + 2;

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	private final ComparisonRun things;

	@TempDir
	private Path directory;

	InterruptSignalTests(AtlasClient atlas, ControlClient control, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acme = acme;
		this.things = new ComparisonRun(atlas, acme, (duration) -> {
		});
	}

	@Test
	void deletesWhatItMade() throws IOException, InterruptedException {
		Key owner = this.acme.orgOwner();
		this.control.put("/faults", """
				{"faults":[{"caller":"%s","operationId":"deleteOrgInvite","times":1,"status":429,"retryAfter":3600}]}"""
			.formatted(this.acme.inviter()));
		Path output = this.directory.resolve("output");
		Process process = start(owner, output);
		try {
			await().atMost(Duration.ofMinutes(2))
				.failFast(() -> assertThat(process.isAlive()).as(() -> read(output)).isTrue())
				.until(() -> read(output).contains("waiting 3601 s"));
			assertThat(this.things.leftOver(owner)).contains("groups", "invites");

			assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor()).isZero();

			assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		}
		finally {
			process.destroyForcibly();
			this.control.delete("/faults");
		}
		assertThat(process.exitValue()).isEqualTo(INTERRUPTED);
		assertThat(this.things.leftOver(owner)).isEmpty();
		assertThat(output).content().doesNotContain("left over", "no difference");
	}

	private static String read(Path output) {
		try {
			return Files.readString(output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Process start(Key owner, Path output) throws IOException {
		List<String> command = new ArrayList<>();
		if (OS.LINUX.isCurrentOs()) {
			// A JVM that a shell starts in the background inherits that it ignores
			// SIGINT.
			command.addAll(List.of("env", "--default-signal=INT"));
		}
		command.addAll(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), MockAtlasApplication.class.getName(), "compare",
						"--url=" + this.atlas.url(""), "--email-domain=example.com", "--yes"));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().put("MONGODB_ATLAS_PUBLIC_KEY", owner.publicKey());
		builder.environment().put("MONGODB_ATLAS_PRIVATE_KEY", owner.privateKey());
		builder.environment().put("MONGODB_ATLAS_ORG_ID", this.acme.id().value());
		return builder.start();
	}

}
