package io.mockatlas.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTests {

	@Test
	void showsTheExampleThatTestsLoad() throws IOException {
		String readme = Files.readString(Path.of("README.md"));
		String example = Files.readString(Path.of("src/test/resources/seed-example.yaml"));

		assertThat(readme).contains("<!-- seed-example.yaml -->\n```yaml\n" + example + "```\n");
	}

}
