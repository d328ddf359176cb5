package io.mockatlas.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the example in docs/seed-format.md with the file that tests load.
 */
class SeedFormatPageTests {

	@Test
	void showsTestedExample() throws IOException {
		String page = Files.readString(Path.of("docs/seed-format.md"));
		String example = Files.readString(Path.of("src/test/resources/seed-example.yaml"));

		assertThat(page).contains("<!-- seed-example.yaml -->\n```yaml\n" + example + "```\n");
	}

}
