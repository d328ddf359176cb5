package io.mockatlas.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Organization that several test classes share, in runs by the JUnit launcher.
 */
class SharedOrganizationLifecycleTests {

	private static final List<String> SEEN = new CopyOnWriteArrayList<>();

	@BeforeEach
	void clearSeen() {
		SEEN.clear();
	}

	@Test
	void isKeptUntilTheEndOfTheRun() {
		try (FakeServer server = new FakeServer()) {
			assertThat(failures("mockatlas.url", server.url().toString(), FirstOfTwo.class, SecondOfTwo.class))
				.isEmpty();

			assertThat(SEEN).containsExactly("org1", "org1");
			assertThat(server.calls()).containsExactly("POST /orgs", "POST /reset?orgId=org1", "POST /reset?orgId=org1",
					"DELETE /orgs/org1");
		}
	}

	@Test
	void isDeletedBeforeItsServerStops(@TempDir Path directory) throws IOException {
		String jar = FakeMain.jar(directory.resolve("fake.jar")).toString();

		assertThat(failures("mockatlas.jar", jar, OnProcess.class, AgainOnProcess.class)).isEmpty();

		assertThat(SEEN).containsExactly("org1", "org1");
	}

	@Test
	void isNotUsedByOtherClasses(@TempDir Path directory) throws IOException {
		String jar = FakeMain.jar(directory.resolve("fake.jar")).toString();

		List<Throwable> failures = failures("mockatlas.jar", jar, OnProcess.class, OwnOnProcess.class,
				AgainOnProcess.class);

		assertThat(SEEN).containsExactly("org1", "org2", "org1");
		assertThat(failures).isEmpty();
	}

	@Test
	void clockAndFaultsAreRestoredAfterEachClass() {
		try (FakeServer server = new FakeServer()) {
			assertThat(failures("mockatlas.url", server.url().toString(), Freezing.class, Looking.class)).isEmpty();

			assertThat(server.calls()).containsSubsequence("PUT /clock {\"frozen\":true}", "DELETE /clock",
					"GET /behaviours", "DELETE /orgs/org1");
		}
	}

	private static List<Throwable> failures(String parameter, String value, Class<?>... types) {
		return TestRun.with(parameter, value, types).getFailures().stream().map(Failure::getException).toList();
	}

	@MockAtlas(sharedOrganization = true, reset = Reset.BEFORE_CLASS)
	abstract static class Shared {

		@Test
		void one(AtlasOrganization organization) {
			SEEN.add(organization.orgId());
		}

	}

	static class FirstOfTwo extends Shared {

	}

	static class SecondOfTwo extends Shared {

	}

	@MockAtlas(sharedOrganization = true)
	static class Freezing {

		@Test
		void one(AtlasControl control) {
			control.freezeClock();
		}

	}

	@MockAtlas(sharedOrganization = true)
	static class Looking {

		@Test
		void one(AtlasControl control) {
			control.call("GET", "/behaviours", null);
		}

	}

	@MockAtlas(sharedOrganization = true, settings = "fake=answering")
	static class OnProcess {

		@Test
		void one(AtlasOrganization organization) {
			SEEN.add(organization.orgId());
		}

	}

	static class AgainOnProcess extends OnProcess {

	}

	@MockAtlas(settings = "fake=answering")
	static class OwnOnProcess {

		@Test
		void one(AtlasOrganization organization) {
			SEEN.add(organization.orgId());
		}

	}

}
