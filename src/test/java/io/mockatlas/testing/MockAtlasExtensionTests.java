package io.mockatlas.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * {@link MockAtlasExtension}, which runs test classes against a server that records
 * requests.
 */
class MockAtlasExtensionTests {

	private static final List<Object> SEEN = new CopyOnWriteArrayList<>();

	private FakeServer server;

	@BeforeEach
	void startServer() {
		this.server = new FakeServer();
		SEEN.clear();
	}

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void createsAndDeletesOrganizationOfEachClass() {
		assertThat(run(Plain.class, Other.class).getTestsSucceededCount()).isEqualTo(3);

		assertThat(SEEN).containsExactly(this.server.url(), "org1", "org1", "org2");
		assertThat(this.server.calls()).containsExactly("POST /orgs", "DELETE /orgs/org1", "POST /orgs",
				"DELETE /orgs/org2");
	}

	@Test
	void resetsOrganizationBetweenTests() {
		assertThat(run(ResetBeforeEach.class).getTestsSucceededCount()).isEqualTo(2);

		assertThat(this.server.calls()).containsExactly("POST /orgs", "POST /reset?orgId=org1", "GET /clock",
				"PUT /clock {\"frozen\":true}", "DELETE /clock", "POST /reset?orgId=org1", "GET /clock",
				"PUT /clock {\"frozen\":true}", "DELETE /clock", "DELETE /orgs/org1");
	}

	@Test
	void countsRequestsOfOneClass() {
		assertThat(run(Plain.class, Counting.class).getTestsSucceededCount()).isEqualTo(4);

		assertThat(this.server.calls()).contains(
				"POST /requests/verify {\"operationId\":\"deleteOrgInvite\",\"status\":204,\"count\":0,\"since\":7}",
				"POST /requests/verify {\"operationId\":\"deleteOrgInvite\",\"status\":204,\"count\":0,\"since\":10}");
	}

	@Test
	void nestedClassesShareTheOrganization() {
		assertThat(run(Outer.class).getTestsSucceededCount()).isEqualTo(2);

		assertThat(SEEN).containsExactly("org1", "org1");
	}

	@Test
	void registersAsFieldWithTheSettingsOfTheAnnotation() {
		assertThat(run(WithField.class).getTestsSucceededCount()).isEqualTo(1);

		assertThat(SEEN).containsExactly("org1");
		assertThat(this.server.calls()).containsExactly("POST /orgs", "POST /reset?orgId=org1", "DELETE /orgs/org1");
	}

	@Test
	void createsOrganizationBeforeInstancePerClass() {
		assertThat(run(OneInstance.class).getTestsSucceededCount()).isEqualTo(1);

		assertThat(SEEN).containsExactly("org1", "org1");
	}

	@Test
	void reportsThatServerIsNotStarted() {
		assertThatIllegalStateException().isThrownBy(() -> new MockAtlasExtension().organization())
			.withMessageStartingWith("The server is not started yet")
			.withMessageEndingWith("Pass Spring a lambda that reads the value later.");
	}

	@Test
	void toleratesDeletedOrganization() {
		this.server.answering("DELETE /orgs/org1", 404, "{\"detail\":\"no\"}");

		assertThat(run(Plain.class).getFailures()).isEmpty();
	}

	@Test
	void failsEveryClassIfServerCannotStart() {
		assertThat(TestRun.with("mockatlas.jar", "no/such.jar", Plain.class, Other.class).getFailures()).hasSize(2)
			.allMatch((failure) -> String.valueOf(failure.getException().getMessage()).contains("no/such.jar"));
	}

	private TestExecutionSummary run(Class<?>... types) {
		return TestRun.with("mockatlas.url", this.server.url().toString(), types);
	}

	@MockAtlas
	static class Plain {

		Plain(MockAtlasServer server) {
			if (SEEN.isEmpty()) {
				SEEN.add(server.baseUrl());
			}
		}

		@Test
		void one(AtlasOrganization organization) {
			SEEN.add(organization.orgId());
		}

		@Test
		void another(AtlasOrganization organization, AtlasControl control) {
			SEEN.add(organization.orgId());
		}

	}

	static class Other {

		@RegisterExtension
		static final MockAtlasExtension atlas = new MockAtlasExtension();

		@Test
		void one(AtlasOrganization organization) {
			SEEN.add(organization.orgId());
		}

	}

	@MockAtlas(reset = Reset.BEFORE_EACH)
	static class ResetBeforeEach {

		@Test
		void one(AtlasControl control) {
			control.freezeClock();
		}

		@Test
		void another(AtlasControl control) {
			control.freezeClock();
		}

	}

	@MockAtlas(reset = Reset.BEFORE_EACH)
	static class Counting {

		@Test
		void one(AtlasControl control) {
			control.verify("deleteOrgInvite", 204, 0);
		}

		@Test
		void another(AtlasControl control) {
			control.verify("deleteOrgInvite", 204, 0);
		}

	}

	@MockAtlas
	static class Outer {

		@Test
		void one(AtlasOrganization organization) {
			SEEN.add(organization.orgId());
		}

		@Nested
		class Inner {

			@Test
			void one(AtlasOrganization organization) {
				SEEN.add(organization.orgId());
			}

		}

	}

	@MockAtlas(reset = Reset.BEFORE_EACH)
	static class WithField {

		@RegisterExtension
		static final MockAtlasExtension atlas = new MockAtlasExtension();

		@Test
		void one(AtlasOrganization organization) {
			assertThat(atlas.organization()).isSameAs(organization);
			assertThat(atlas.server().baseUrl()).isEqualTo(organization.baseUrl());
			SEEN.add(organization.orgId());
		}

	}

	@MockAtlas
	@TestInstance(Lifecycle.PER_CLASS)
	static class OneInstance {

		@RegisterExtension
		static final MockAtlasExtension atlas = new MockAtlasExtension();

		OneInstance() {
			SEEN.add(atlas.organization().orgId());
		}

		@Test
		void one(AtlasOrganization organization) {
			SEEN.add(organization.orgId());
		}

	}

}
