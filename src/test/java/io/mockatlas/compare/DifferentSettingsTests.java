package io.mockatlas.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.NonDefaultSettings;
import io.mockatlas.fixture.RateLimitClock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Comparison with a server on which every setting has another value: the report contains
 * their behaviours and nothing else.
 */
@NonDefaultSettings
class DifferentSettingsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Set<String> UNCHECKED = Set.of(
			"A request body that takes longer than 10 seconds is 408, and 503 if many requests wait for their bodies.",
			"Lists omit expired invitations.",
			"Requests beyond a limit return 429 and `Retry-After` if limits are enforced.");

	private final ControlClient control;

	private final String activeUser;

	private final ComparisonRun run;

	private final List<String> rejections = new ArrayList<>();

	DifferentSettingsTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, RateLimitClock clock,
			Acme acme) {
		this.control = control;
		this.activeUser = "ada-" + acme.id() + "@example.com";
		acmes.addMember(acme, this.activeUser, "ORG_OWNER");
		acmes.connect(acme, false);
		this.run = new ComparisonRun(atlas, acme, new VirtualPauses(clock) {

			@Override
			public void pause(Duration duration) throws InterruptedException {
				DifferentSettingsTests.this.rejections.addAll(rejections(control));
				super.pause(duration);
			}

		});
	}

	/**
	 * Lists with expired invitations would take a month, no body is slow, and limits are
	 * not exceeded.
	 */
	@Test
	void reportsBehavioursOfSettingsOnly() {
		Set<String> expected = behavioursWithSettings();
		expected.removeAll(UNCHECKED);

		int status = this.run.run("--yes", "--json", "--active-user=" + this.activeUser);

		Set<String> reported = new TreeSet<>();
		JsonNode report = JSON.readTree(this.run.out());
		report.path("differences")
			.forEach((difference) -> difference.path("contradicts")
				.forEach((behaviour) -> reported.add(behaviour.path("what").asString())));
		assertThat(reported).isEqualTo(expected);
		assertThat(report.path("differences")).allSatisfy(
				(difference) -> assertThat(difference.path("contradicts")).as(difference.toString()).isNotEmpty());
		assertThat(report.path("notCompared")).isEmpty();
		assertThat(this.rejections).as("requests beyond a limit").isEmpty();
		assertThat(status).isEqualTo(1);
	}

	private Set<String> behavioursWithSettings() {
		return new TreeSet<>(
				this.control.send("GET", "/behaviours?setting=true", null, "Authorization", "Bearer s3cret")
					.<List<String>>json("$.behaviours[*].what"));
	}

	/**
	 * Returns the errors of rate limits among the newest requests.
	 */
	private static List<String> rejections(ControlClient control) {
		return control.send("GET", "/requests", null, "Authorization", "Bearer s3cret")
			.<List<String>>json("$.requests[*].errorCode")
			.stream()
			.filter((code) -> code.contains("RATE_LIMITED"))
			.toList();
	}

}
