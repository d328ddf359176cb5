package io.mockatlas.control.console;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of the console, followed from the page as a browser does. The behaviour of the
 * page is tested in Chromium by {@code src/console/run.sh}.
 */
@AtlasTest
class ConsoleAssetsTests {

	private static final URI PAGE = URI.create("/console/");

	private static final int MAX_BYTES = 200_000;

	private static final Pattern REFERENCE = Pattern
		.compile("(?:src=|href=|\\bfrom ?|\\bimport ?|url\\()[\"']([^\"'#]+\\.(?:js|css|svg|woff2|png))[\"']");

	private static final Pattern OTHER_ADDRESS = Pattern.compile("https?://(?!www\\.w3\\.org/)[^\\s\"'`<>]+");

	private static final Pattern STYLE_ATTRIBUTE = Pattern.compile("\\bstyle=[\"'$]");

	private static final Pattern HTML_WRITER = Pattern
		.compile("\\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval|new Function)\\b *[=(]");

	private static final Pattern HTML_OF_PREACT = Pattern.compile("dangerouslySetInnerHTML");

	private final ControlClient control;

	private final Map<String, String> files = new TreeMap<>();

	ConsoleAssetsTests(ControlClient control) {
		this.control = control;
	}

	@BeforeEach
	void followReferences() {
		Deque<URI> open = new ArrayDeque<>();
		open.add(PAGE);
		while (!open.isEmpty()) {
			URI file = open.remove();
			if (!this.files.containsKey(file.toString())) {
				Response response = this.control.get(file.toString());
				assertThat(response.status()).as("status of " + file).isEqualTo(200);
				this.files.put(file.toString(), response.body());
				matches(REFERENCE, response.body()).map((found) -> file.resolve(found.group(1))).forEach(open::add);
			}
		}
	}

	@Test
	void servesEveryReferencedFile() {
		assertThat(this.files).containsKeys("/console/", "/console/assets/main.js", "/console/assets/theme.js",
				"/console/assets/icon.svg", "/console/assets/style/base.css", "/console/assets/lib/api.js",
				"/console/assets/vendor/preact.js", "/console/assets/views/overview.js");
		assertThat(this.files).hasSizeGreaterThan(35);
	}

	@Test
	void weighsLessThan200Kilobytes() {
		assertThat(this.files.values().stream().mapToInt((file) -> file.getBytes().length).sum()).isLessThan(MAX_BYTES);
	}

	@Test
	void hasNoInlineScriptOrStyle() {
		String page = this.files.get("/console/");

		assertThat(page).doesNotContain("<style")
			.doesNotContainPattern("<script(?![^>]*\\bsrc=)")
			.doesNotContainPattern("\\bon[a-z]+=");
		assertThat(filesWith(STYLE_ATTRIBUTE)).isEmpty();
	}

	@Test
	void neverWritesHtml() {
		assertThat(filesWith(HTML_WRITER)).containsExactly("/console/assets/vendor/preact.js");
		assertThat(filesWith(HTML_OF_PREACT)).containsExactly("/console/assets/vendor/preact.js");
	}

	@Test
	void namesNoOtherAddress() {
		assertThat(filesWith(OTHER_ADDRESS)).isEmpty();
	}

	@Test
	void shipsLicencesOfLibraries() {
		assertThat(this.control.get("/console/assets/vendor/licenses.txt").body()).contains("MIT License",
				"Apache License");
	}

	private Stream<String> filesWith(Pattern pattern) {
		return this.files.entrySet()
			.stream()
			.filter((file) -> pattern.matcher(file.getValue()).find())
			.map(Map.Entry::getKey);
	}

	private static Stream<MatchResult> matches(Pattern pattern, String text) {
		return pattern.matcher(text).results();
	}

}
