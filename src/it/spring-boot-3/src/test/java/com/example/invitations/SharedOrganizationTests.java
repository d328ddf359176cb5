package com.example.invitations;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.mockatlas.testing.AtlasControl;
import io.mockatlas.testing.AtlasOrganization;
import io.mockatlas.testing.MockAtlas;
import io.mockatlas.testing.MockAtlasServer;
import io.mockatlas.testing.Reset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Starts a server of its own, whose seed sets the clock, and moves that.
 */
@MockAtlas(sharedOrganization = true, reset = Reset.BEFORE_EACH, seed = "src/test/seeds/next-month.yaml")
class SharedOrganizationTests {

	@Test
	void findsTheClockOfTheSeed(AtlasControl control, AtlasOrganization organization) throws Exception {
		assertThat(control.now()).isCloseTo(nextMonth(), within(5, ChronoUnit.MINUTES));
		verifyOneCall(control, organization);

		control.shiftClock(Period.ofDays(31));
	}

	@Test
	void findsItAgain(AtlasControl control, AtlasOrganization organization, MockAtlasServer server) throws Exception {
		assertThat(control.now()).isCloseTo(nextMonth(), within(5, ChronoUnit.MINUTES));
		verifyOneCall(control, organization);

		server.control().freezeClock();
	}

	/**
	 * To a project, whose calls outlive the reset of its organization.
	 */
	private static void verifyOneCall(AtlasControl control, AtlasOrganization organization) throws Exception {
		URI project = URI.create(organization.baseUrl() + "/api/atlas/v2/groups/" + organization.projectId());
		HttpClient.newHttpClient().send(HttpRequest.newBuilder(project).build(), BodyHandlers.discarding());

		control.verify(Map.of("operationId", "getGroup", "status", 401, "challenges", true, "count", 1));
	}

	private static Instant nextMonth() {
		return Instant.now().plus(Duration.ofHours(744));
	}

}
