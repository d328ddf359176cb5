package io.mockatlas.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the samples in docs/junit.md with the classes that src/it runs.
 */
class JUnitPageTests {

	private static final String SAMPLE = "src/it/spring-boot-3/src/test/java/com/example/invitations/";

	@ParameterizedTest
	@ValueSource(strings = { "OrgInvitationsTests", "MockAtlasContainer" })
	void containsSampleUnchanged(String name) throws IOException {
		String source = Files.readString(Path.of(SAMPLE + name + ".java"));
		String body = source.substring(source.indexOf("\n\n", source.lastIndexOf("\nimport ")) + 2);

		assertThat(Files.readString(Path.of("docs/junit.md")))
			.contains("<!-- " + name + ".java -->\n```java\n" + body + "```\n");
	}

}
