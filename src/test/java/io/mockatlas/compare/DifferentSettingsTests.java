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

	private final String activeUser;

	private final ComparisonRun run;

	private final List<String> rejections = new ArrayList<>();

	DifferentSettingsTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, RateLimitClock clock,
			Acme acme) {
		this.activeUser = "ada-" + acme.id() + "@example.com";
		acmes.addMember(acme, this.activeUser, "ORG_OWNER");
		this.run = new ComparisonRun(atlas, acme, new VirtualPauses(clock) {

			@Override
			public void pause(Duration duration) throws InterruptedException {
				DifferentSettingsTests.this.rejections.addAll(rejections(control));
				super.pause(duration);
			}

		});
	}

	/**
	 * Lists with expired invitations would take a month, and limits are not exceeded.
	 */
	@Test
	void reportsBehavioursOfSettingsOnly() {
		int status = this.run.run("--yes", "--json", "--active-user=" + this.activeUser);

		Set<String> settings = new TreeSet<>();
		Set<String> withoutSetting = new TreeSet<>();
		List<String> others = new ArrayList<>();
		JsonNode report = JsonMapper.builder().build().readTree(this.run.out());
		report.path("differences").forEach((difference) -> {
			boolean isOfSetting = false;
			for (JsonNode behaviour : difference.path("contradicts")) {
				isOfSetting |= behaviour.has("setting");
				if (behaviour.has("setting")) {
					settings.add(behaviour.path("setting").asString());
				}
				else {
					withoutSetting.add(behaviour.path("what").asString());
				}
			}
			if (!isOfSetting) {
				others.add(difference.toString());
			}
		});
		assertThat(others).isEmpty();
		assertThat(withoutSetting).isEmpty();
		assertThat(settings).containsExactly("mockatlas.additional-roles", "mockatlas.duplicate-invitation-status",
				"mockatlas.empty-teams", "mockatlas.enveloped-error-status", "mockatlas.later-versions",
				"mockatlas.lenient", "mockatlas.malformed-id-status", "mockatlas.missing-role-status",
				"mockatlas.sunset", "mockatlas.unknown-path-status");
		assertThat(report.path("notCompared")).isEmpty();
		assertThat(this.rejections).as("requests beyond a limit").isEmpty();
		assertThat(status).isEqualTo(1);
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
