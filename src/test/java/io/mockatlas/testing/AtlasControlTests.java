package io.mockatlas.testing;

import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AtlasControlTests {

	private final FakeServer server = new FakeServer();

	private final AtlasControl control = new AtlasControl(this.server.calling());

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void createsResetsAndDeletesOrganizations() {
		AtlasOrganization organization = this.control.createOrganization();
		this.control.resetOrganization(organization.orgId());
		this.control.deleteOrganization(organization.orgId());
		this.control.reset();

		assertThat(organization).isEqualTo(new AtlasOrganization(this.server.url(), "org1", "Org", "project", "public",
				"private", "client", "secret"));
		assertThat(this.server.calls()).containsExactly("POST /orgs", "POST /reset?orgId=org1", "DELETE /orgs/org1",
				"POST /reset");
	}

	@Test
	void acceptsDeclinesAndExpiresInvitations() {
		this.control.accept("1");
		this.control.decline("2");
		this.control.expire("a/../b");

		assertThat(this.server.calls()).containsExactly("POST /invitations/1/accept", "POST /invitations/2/decline",
				"POST /invitations/a%2F..%2Fb/expire");
	}

	@Test
	void movesTheClock() {
		this.server.answering("GET /clock", 200,
				"{\"now\":\"2026-12-24T18:00:00Z\",\"frozen\":true,\"system\":\"2026-07-28T12:00:00Z\"}");

		this.control.shiftClock(Period.ofDays(31));
		this.control.setClock(Instant.parse("2026-12-24T18:00:00Z"));
		this.control.freezeClock();
		this.control.resetClock();

		assertThat(this.control.now()).isEqualTo("2026-12-24T18:00:00Z");
		assertThat(this.server.calls()).containsExactly("GET /clock", "PUT /clock {\"shift\":\"P31D\"}",
				"PUT /clock {\"now\":\"2026-12-24T18:00:00Z\"}", "PUT /clock {\"frozen\":true}", "DELETE /clock",
				"GET /clock");
	}

	@Test
	void readsTheNewestMessage() {
		this.server.answering("GET /inbox?to=a%2Bb%40example.com", 200, """
				{"messages":[{"id":"1","to":"a+b@example.com","subject":"Hello","status":"PENDING","groupId":null,
				"invitationId":"2","roles":["ORG_MEMBER"],"acceptUrl":"http://h/a","declineUrl":"http://h/d"},{}]}""");
		this.server.answering("GET /inbox?to=nobody", 200, "{\"messages\":[]}");

		assertThat(this.control.latestMessage("a+b@example.com")).contains(new AtlasMessage("1", "a+b@example.com",
				"Hello", "2", URI.create("http://h/a"), URI.create("http://h/d")));
		assertThat(this.control.latestMessage("nobody")).isEmpty();
	}

	@Test
	void replacesFaults() {
		this.control.fail("deleteOrgInvite", 2, 429, "RATE_LIMITED_TOKEN_BUCKET");
		this.control.clearFaults();

		assertThat(this.server.calls())
			.containsExactly("PUT /faults {\"faults\":[{\"operationId\":\"deleteOrgInvite\",\"times\":2,\"status\":429,"
					+ "\"errorCode\":\"RATE_LIMITED_TOKEN_BUCKET\"}]}", "DELETE /faults");
	}

	@Test
	void addsAndRemovesOneFault() {
		this.server.answering("POST /faults", 201, "{\"status\":500,\"id\":7,\"hits\":0}");

		long id = this.control.addFault(Map.of("status", 500));
		this.control.removeFault(id);
		this.control.undoChanges();

		assertThat(this.server.calls()).containsExactly("POST /faults {\"status\":500}", "DELETE /faults/7",
				"DELETE /faults");
	}

	@Test
	void listsPeopleAndInvites() {
		this.server.answering("GET /orgs/org1/people?itemsPerPage=500", 200,
				"""
						{"results":[{"username":"ada@example.com","status":"ACTIVE","userId":"u1","orgRoles":["ORG_OWNER"]}],"totalCount":1}""");
		this.server.answering("POST /orgs/org1/invitations", 201, """
				{"username":"bob@example.com","status":"PENDING","invitationId":"i1","groupId":"g1","orgRoles":[]}""");

		assertThat(this.control.people("org1")).containsExactly(
				new AtlasPerson("ada@example.com", "ACTIVE", Optional.empty(), Optional.empty(), List.of("ORG_OWNER")));
		assertThat(this.control.invite("org1", Map.of("username", "bob@example.com")))
			.isEqualTo(new AtlasPerson("bob@example.com", "PENDING", Optional.of("i1"), Optional.of("g1"), List.of()));
		assertThat(this.server.calls()).endsWith("POST /orgs/org1/invitations {\"username\":\"bob@example.com\"}");
	}

	@Test
	void verifiesReceivedRequests() {
		this.control.verify("deleteOrgInvite", 204, 1);

		assertThat(this.server.calls())
			.containsExactly("POST /requests/verify {\"operationId\":\"deleteOrgInvite\",\"status\":204,\"count\":1}");
	}

	@Test
	void countsRequestsSinceItsCreation() {
		String newest = "GET /requests?challenges=true&limit=1";
		String verify = "POST /requests/verify {\"operationId\":\"deleteOrgInvite\"}";
		Map<String, ?> expectation = Map.of("operationId", "deleteOrgInvite");

		this.server.answering(newest, 200, "{\"requests\":[]}");
		this.control.excludeEarlierRequests();
		this.control.verify(expectation);
		this.server.answering(newest, 400, "{\"detail\":\"No requests are recorded\"}");
		this.control.excludeEarlierRequests();
		this.control.verify(expectation);

		assertThat(this.server.calls()).containsExactly(verify, verify);
	}

	@Test
	void excludesEarlierRequestsUnlessSinceIsGiven() {
		this.control.excludeEarlierRequests();
		this.control.verify("deleteOrgInvite", 204, 1);
		this.control.verify(Json.fields("operationId", "deleteOrgInvite", "since", 0));

		assertThat(this.server.calls()).containsExactly(
				"POST /requests/verify {\"operationId\":\"deleteOrgInvite\",\"status\":204,\"count\":1,\"since\":1}",
				"POST /requests/verify {\"operationId\":\"deleteOrgInvite\",\"since\":0}");
	}

	@Test
	void failsTestIfExpectationIsNotMet() {
		this.server.answering("POST /requests/verify", 409,
				"{\"detail\":\"Expected exactly 1, counted 0.\",\"nearestMisses\":[]}");

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.control.verify("deleteOrgInvite", 204, 1))
			.withMessageStartingWith("Expected exactly 1, counted 0.")
			.withMessageContaining("nearestMisses");
	}

	@Test
	void reportsProblemOfServer() {
		this.server.answering("POST /invitations/1/accept", 404, "{\"detail\":\"There is no invitation 1.\"}");
		this.server.answering("POST /requests/verify", 400, "<html>");

		assertThatExceptionOfType(MockAtlasException.class).isThrownBy(() -> this.control.accept("1"))
			.withMessage("POST /_mockatlas/invitations/1/accept returned 404: There is no invitation 1.");
		assertThatExceptionOfType(MockAtlasException.class).isThrownBy(() -> this.control.verify(Map.of()))
			.withMessage("POST /_mockatlas/requests/verify returned 400: <html>");
	}

	@Test
	void returnsRawResponses() {
		this.server.answering("PUT /state", 400, "oops");

		assertThat(this.control.call("PUT", "/state", "{}")).isEqualTo(new ControlResponse(400, "oops"));
		assertThatExceptionOfType(MockAtlasException.class).isThrownBy(() -> this.control.call("GET", "state", null))
			.withMessageContaining("begins with a slash");
	}

	@Test
	void sendsToken() {
		new AtlasControl(new ControlCalls(this.server.url(), "s3cret", () -> "")).reset();

		assertThat(this.server.tokens()).containsExactly("Bearer s3cret");
	}

	@Test
	void reportsWhyServerIsUnreachable() {
		URI gone = this.server.url();
		this.server.close();

		AtlasControl left = new AtlasControl(new ControlCalls(gone, null, () -> "It ended with exit code 137"));

		assertThatExceptionOfType(MockAtlasException.class).isThrownBy(left::reset)
			.withMessageContaining(gone.toString())
			.withMessageEndingWith("It ended with exit code 137");
	}

	@Test
	void restoresOnlyWhatItChanged() {
		this.control.undoChanges();
		this.control.freezeClock();
		this.control.fail("deleteOrgInvite", 1, 500, "UNEXPECTED_ERROR");
		this.control.undoChanges();
		this.control.undoChanges();

		assertThat(this.server.calls()).hasSize(5).endsWith("DELETE /clock", "DELETE /faults");
	}

	@Test
	void restoresChangesOfOtherClients() {
		MockAtlasServer same = MockAtlasServer.at(this.server.url());
		same.control().freezeClock();
		same.control().call("PUT", "/faults", "{}");
		same.control().undoChanges();

		assertThat(this.server.calls()).containsExactly("GET /clock", "PUT /clock {\"frozen\":true}", "PUT /faults {}",
				"DELETE /clock", "DELETE /faults");
	}

	@Test
	void restoresClockOfSeed() {
		this.server.answering("GET /clock", 200,
				"{\"now\":\"2026-08-28T12:00:00Z\",\"frozen\":false,\"system\":\"2026-07-28T12:00:00Z\"}");

		this.control.freezeClock();
		this.control.shiftClock(Period.ofDays(31));
		this.control.undoChanges();
		this.control.undoChanges();

		assertThat(this.server.calls()).hasSize(5).endsWith("DELETE /clock", "PUT /clock {\"shift\":\"PT744H\"}");
	}

	@Test
	void restoresFrozenClockOfSeed() {
		this.server.answering("GET /clock", 200,
				"{\"now\":\"2026-12-24T18:00:00Z\",\"frozen\":true,\"system\":\"2026-07-28T12:00:00Z\"}");

		this.control.resetClock();
		this.control.undoChanges();

		assertThat(this.server.calls()).endsWith("DELETE /clock",
				"PUT /clock {\"now\":\"2026-12-24T18:00:00Z\",\"frozen\":true}");
	}

	@Test
	void restoresNothingAfterRejectedChange() {
		this.server.answering("PUT /faults", 400, "{\"detail\":\"There is no operation deleteInvite.\"}");

		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> this.control.fail("deleteInvite", 1, 500, "UNEXPECTED_ERROR"));
		this.control.undoChanges();

		assertThat(this.server.calls()).hasSize(1);
	}

}
