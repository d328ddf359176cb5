package io.mockatlas.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the README shows of the sample is what is run there, without its imports.
 */
class ReadmeTests {

	private static final String SAMPLE = "src/it/spring-boot-3/src/test/java/com/example/invitations/";

	@ParameterizedTest
	@ValueSource(strings = { "OrgInvitationsTests", "MockAtlasContainer" })
	void showsTheSampleAsItIs(String name) throws IOException {
		String source = Files.readString(Path.of(SAMPLE + name + ".java"));
		String body = source.substring(source.indexOf("\n\n", source.lastIndexOf("\nimport ")) + 2);

		assertThat(Files.readString(Path.of("README.md")))
			.contains("<!-- " + name + ".java -->\n```java\n" + body + "```\n");
	}

}
