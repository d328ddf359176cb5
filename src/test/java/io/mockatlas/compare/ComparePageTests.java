package io.mockatlas.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the list of unchecked assumptions in {@code docs/compare.md} with the report
 * of a run by an API key, with an active user and a federation. With
 * {@code -Ddocs.update=true} the test writes the list.
 */
@AtlasTest
class ComparePageTests {

	private static final Path PAGE = Path.of("docs", "compare.md");

	private static final String FIRST = "<!-- unchecked assumptions, generated from a run -->\n";

	private static final String LAST = "<!-- end of unchecked assumptions -->\n";

	private static final String ROW = "not checked (assumed";

	private static final int WIDTH = 128;

	private final String activeUser;

	private final ComparisonRun run;

	ComparePageTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.activeUser = "ada-" + acme.id() + "@example.com";
		acmes.addMember(acme, this.activeUser, "ORG_OWNER");
		acmes.connect(acme, false);
		this.run = new ComparisonRun(atlas, acme, (duration) -> {
		});
	}

	@Test
	void listsUncheckedAssumptions() throws IOException {
		this.run.run("--yes", "--active-user=" + this.activeUser);
		String expected = this.run.out()
			.lines()
			.filter((line) -> line.startsWith(ROW))
			.map((line) -> bullet(line.substring(line.indexOf(") ") + 2)))
			.collect(Collectors.joining("", "\n", "\n"));

		String page = Files.readString(PAGE);
		assertThat(page).contains(FIRST, LAST);
		int begin = page.indexOf(FIRST) + FIRST.length();
		int end = page.indexOf(LAST);
		if (Boolean.getBoolean("docs.update")) {
			Files.writeString(PAGE, page.substring(0, begin) + expected + page.substring(end));
		}
		else {
			assertThat(page.substring(begin, end))
				.as("the list in docs/compare.md; ./mvnw test -Dtest=ComparePageTests -Ddocs.update=true writes it")
				.isEqualTo(expected);
		}
	}

	private static String bullet(String text) {
		StringBuilder lines = new StringBuilder("-");
		int column = 1;
		for (String word : text.split(" ")) {
			if (column + 1 + word.length() > WIDTH) {
				lines.append("\n ");
				column = 1;
			}
			lines.append(' ').append(word);
			column += 1 + word.length();
		}
		return lines.append('\n').toString();
	}

}
