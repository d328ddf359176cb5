package io.mockatlas.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.seed.SeedSource;
import io.mockatlas.seed.validation.SeedReader;
import io.mockatlas.seed.validation.ValidatedSeed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Messages of pending invitations of a seed.
 */
@AtlasTest
class SeededMessageTests {

	private final ControlClient control;

	private final SeedReader reader;

	private final SeedImporter importer;

	SeededMessageTests(ControlClient control, SeedReader reader, SeedImporter importer) {
		this.control = control;
		this.reader = reader;
		this.importer = importer;
	}

	@Test
	void areCreatedForPendingInvitationsNewestFirst() {
		ValidatedSeed validated = this.reader.read(new SeedSource("seed.yaml", """
				organizations:
				  - name: Initech Messages
				    projects: [{ name: web }]
				    invitations:
				      - { username: now@example.com, roles: [ORG_MEMBER] }
				      - { username: old@example.com, roles: [ORG_MEMBER], createdAt: "%s" }
				      - { username: web@example.com, roles: [GROUP_OWNER], groupId: web, createdAt: "%s" }
				      - { username: in@example.com, roles: [ORG_MEMBER], status: ACCEPTED }
				      - { username: in@example.com, roles: [GROUP_OWNER], groupId: web, status: ACCEPTED }
				      - { username: no@example.com, roles: [ORG_MEMBER], status: REJECTED }
				      - { username: late@example.com, roles: [ORG_MEMBER], status: EXPIRED }
				""".formatted(daysAgo(9), daysAgo(5))));

		this.importer.importSeed(validated);

		String org = validated.organizations().get(0).id().value();
		String messages = this.control.get("/inbox?orgId=" + org).body();
		assertThat(JsonPath.<List<String>>read(messages, "$.messages[*].to")).containsExactly("now@example.com",
				"web@example.com", "web@example.com", "old@example.com");
		assertThat(JsonPath.<List<String>>read(messages, "$.messages[*].createdAt")).element(3).isEqualTo(daysAgo(9));
	}

	private static String daysAgo(int days) {
		return Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days)).toString();
	}

}
