package io.mockatlas.control.behaviour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README lists what is assumed, in the words of the code. With
 * {@code -Dreadme.update=true} the list is written anew.
 */
class ReadmeBehavioursTests {

	private static final Path README = Path.of("README.md");

	private static final String BEGIN = "<!-- what is assumed, as the code says it -->\n";

	private static final String END = "<!-- end of what is assumed -->\n";

	private static final int WIDTH = 128;

	@Test
	void showsWhatTheCodeSaysIsAssumed() throws IOException {
		String readme = Files.readString(README);
		int begin = readme.indexOf(BEGIN) + BEGIN.length();
		int end = readme.indexOf(END);
		String expected = list();

		if (Boolean.getBoolean("readme.update")) {
			Files.writeString(README, readme.substring(0, begin) + expected + readme.substring(end));
		}
		else {
			assertThat(readme.substring(begin, end))
				.as("what the README says; -Dtest=ReadmeBehavioursTests -Dreadme.update=true writes what the code says")
				.isEqualTo(expected);
		}
	}

	private static String list() {
		Map<Topic, List<BehaviourEntry>> topics = BehaviourCatalog.all()
			.stream()
			.filter((behaviour) -> behaviour.evidence() == Evidence.ASSUMED)
			.collect(Collectors.groupingBy(BehaviourEntry::topic, TreeMap::new, Collectors.toList()));
		return topics.entrySet()
			.stream()
			.map((topic) -> "\n**" + topic.getKey().title() + "**\n\n" + bullets(topic.getValue()))
			.collect(Collectors.joining()) + "\n";
	}

	private static String bullets(List<BehaviourEntry> behaviours) {
		String errors = behaviours.stream()
			.filter((behaviour) -> behaviour.error() != null)
			.map((behaviour) -> "`" + behaviour.error() + "`")
			.sorted()
			.collect(Collectors.joining(", "));
		return Stream
			.concat(behaviours.stream()
				.filter((behaviour) -> behaviour.error() == null)
				.map(ReadmeBehavioursTests::sentence),
					Stream.of(errors)
						.filter((names) -> !names.isEmpty())
						.map((names) -> "Of these codes the status, the sentence or both: " + names + "."))
			.map(ReadmeBehavioursTests::bullet)
			.collect(Collectors.joining());
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
