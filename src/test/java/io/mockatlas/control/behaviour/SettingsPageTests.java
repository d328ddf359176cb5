package io.mockatlas.control.behaviour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.mockatlas.evidence.Evidence;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the tables of this server's settings in {@code docs/settings.md} with the
 * configuration metadata, which has the Javadoc of the settings. With
 * {@code -Ddocs.update=true} the test writes the tables.
 */
class SettingsPageTests {

	private static final Path PAGE = Path.of("docs", "settings.md");

	private static final Path METADATA = Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json");

	private static final String HEAD = "\n| setting | default | what it does |\n|---|---|---|\n";

	/**
	 * Pages to link for details.
	 */
	private static final Map<String, String> SEE = Map.of("mockatlas.seed", "[Seed format](seed-format.md)",
			"mockatlas.control.enabled", "[Control API](control-api.md)", "mockatlas.control.allowed-hosts",
			"[Access](control-api.md#access)", "mockatlas.mail.from", "[Mail](time-and-mail.md#mail)", "mockatlas.tls",
			"[TLS](docker-and-staging.md#tls)");

	private static final Set<String> ASSUMED = BehaviourCatalog.all()
		.stream()
		.filter((behaviour) -> behaviour.evidence() == Evidence.ASSUMED && behaviour.setting() != null)
		.map(BehaviourEntry::setting)
		.collect(Collectors.toSet());

	@Test
	void listsSettingsOfConfigurationMetadata() throws IOException {
		String page = Files.readString(PAGE);

		String expected = replaced(replaced(page, "settings", table((name) -> !ASSUMED.contains(name))),
				"settings of assumptions", table(ASSUMED::contains));

		if (Boolean.getBoolean("docs.update")) {
			Files.writeString(PAGE, expected);
		}
		else {
			assertThat(page)
				.as("docs/settings.md; ./mvnw test -Dtest=SettingsPageTests -Ddocs.update=true writes its tables")
				.isEqualTo(expected);
		}
	}

	private static String replaced(String page, String name, String table) {
		String begin = "<!-- " + name + ", generated from the configuration metadata -->\n";
		String end = "<!-- end of " + name + " -->\n";
		assertThat(page).contains(begin, end);
		return page.substring(0, page.indexOf(begin) + begin.length()) + table + "\n"
				+ page.substring(page.indexOf(end));
	}

	private static String table(Predicate<String> wanted) throws IOException {
		List<JsonNode> settings = JsonMapper.shared()
			.readTree(Files.readString(METADATA))
			.path("properties")
			.valueStream()
			.filter((setting) -> name(setting).startsWith("mockatlas.") && wanted.test(name(setting)))
			.sorted(Comparator.comparing(SettingsPageTests::name))
			.toList();
		return settings.stream().map(SettingsPageTests::row).collect(Collectors.joining("\n", HEAD, "\n"));
	}

	private static String row(JsonNode setting) {
		String fallback = setting.path("defaultValue").asString("");
		String see = (SEE.containsKey(name(setting))) ? " See " + SEE.get(name(setting)) + "." : "";
		return "| `" + name(setting) + "` |" + ((fallback.isEmpty()) ? "" : " " + fallback) + " | "
				+ sentences(setting.path("description").asString()) + see + " |";
	}

	private static String sentences(String description) {
		String text = description.replaceAll("\\{@code ([^}]*)}", "`$1`").replace("|", "\\|");
		return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ((text.endsWith(".")) ? "" : ".");
	}

	private static String name(JsonNode setting) {
		return setting.path("name").asString();
	}

}
