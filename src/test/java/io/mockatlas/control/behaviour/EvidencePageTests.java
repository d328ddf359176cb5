package io.mockatlas.control.behaviour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the list of assumptions and the table of leniencies in
 * {@code docs/evidence.md} with the code. With {@code -Ddocs.update=true} the test writes
 * both.
 */
class EvidencePageTests {

	private static final Path PAGE = Path.of("docs", "evidence.md");

	private static final int WIDTH = 128;

	@Test
	void listsAssumptionsOfCatalog() throws IOException {
		comparePart("assumptions", list());
	}

	@Test
	void listsLeniencies() throws IOException {
		comparePart("leniencies", table());
	}

	private static void comparePart(String name, String expected) throws IOException {
		String page = Files.readString(PAGE);
		String first = "<!-- " + name + ", generated from the code -->\n";
		String last = "<!-- end of " + name + " -->\n";
		assertThat(page).contains(first, last);
		int begin = page.indexOf(first) + first.length();
		int end = page.indexOf(last);
		if (Boolean.getBoolean("docs.update")) {
			Files.writeString(PAGE, page.substring(0, begin) + expected + page.substring(end));
		}
		else {
			assertThat(page.substring(begin, end))
				.as("the " + name
						+ " in docs/evidence.md; ./mvnw test -Dtest=EvidencePageTests -Ddocs.update=true writes them")
				.isEqualTo(expected);
		}
	}

	/**
	 * Returns the table of leniencies.
	 */
	private static String table() {
		return Stream.of(Leniency.values())
			.map((leniency) -> "| `" + leniency + "` | " + leniency.sentence() + " | " + leniency.atlas() + " | "
					+ leniency.strict() + " | " + leniency.reason() + " |\n")
			.collect(Collectors.joining("",
					"\n| leniency | accepted by default | Atlas | with `mockatlas.lenient=false` | reason for the default |\n"
							+ "|---|---|---|---|---|\n",
					"\n"));
	}

	private static String list() {
		Map<Topic, List<BehaviourEntry>> topics = BehaviourCatalog.all()
			.stream()
			.filter((behaviour) -> behaviour.evidence() == Evidence.ASSUMED && behaviour.leniency() == null)
			.collect(Collectors.groupingBy(BehaviourEntry::topic, TreeMap::new, Collectors.toList()));
		return topics.entrySet()
			.stream()
			.map((topic) -> "\n**" + topic.getKey().title() + "**\n\n" + bullets(topic.getValue()))
			.collect(Collectors.joining()) + "\n";
	}

	private static String bullets(List<BehaviourEntry> behaviours) {
		List<ErrorCode> errors = behaviours.stream().map(BehaviourEntry::error).filter(Objects::nonNull).toList();
		return Stream
			.of(behaviours.stream().filter((behaviour) -> behaviour.error() == null).map(EvidencePageTests::sentence),
					names("Of these codes only the sentence", errors, false),
					names("Of these codes the status, the sentence or both", errors, true))
			.flatMap(Function.identity())
			.map(EvidencePageTests::bullet)
			.collect(Collectors.joining());
	}

	private static Stream<String> names(String title, List<ErrorCode> errors, boolean isStatusAssumed) {
		String names = errors.stream()
			.filter((error) -> (error.evidence() == Evidence.ASSUMED) == isStatusAssumed)
			.map((error) -> "`" + error + "`")
			.sorted()
			.collect(Collectors.joining(", "));
		return (names.isEmpty()) ? Stream.empty() : Stream.of(title + ": " + names + ".");
	}

	private static String sentence(BehaviourEntry behaviour) {
		String what = behaviour.what();
		return (behaviour.setting() == null) ? what
				: what.substring(0, what.length() - 1) + " (`" + behaviour.setting() + "`).";
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
