package io.mockatlas.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Client of the control API of a server, under {@code /_mockatlas}, for actions that
 * Atlas has no operation for. If the server rejects a request, the method throws a
 * {@link MockAtlasException} with the server's message. Clock, faults and the request
 * journal belong to the whole server: tests that use them interfere with tests that run
 * in parallel. The client that a test class receives counts requests from the start of
 * that class.
 */
public final class AtlasControl {

	private final ControlCalls calls;

	private volatile long seen;

	AtlasControl(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Creates an organization with a project, an API key and a service account.
	 * @return the organization and its credentials
	 */
	public AtlasOrganization createOrganization() {
		return AtlasOrganization.of(this.calls.baseUrl(), object("POST", "/orgs", null));
	}

	/**
	 * Deletes an organization and everything in it.
	 * @param orgId the ID of the organization
	 */
	public void deleteOrganization(String orgId) {
		this.calls.succeed("DELETE", "/orgs/" + encoded(orgId), null);
	}

	/**
	 * Resets the whole server to its state at startup. Deletes the organizations of all
	 * test classes.
	 */
	public void reset() {
		this.calls.succeed("POST", "/reset", null);
	}

	/**
	 * Resets an organization to its state at creation.
	 * @param orgId the ID of the organization
	 */
	public void resetOrganization(String orgId) {
		this.calls.succeed("POST", "/reset?orgId=" + encoded(orgId), null);
	}

	/**
	 * Returns the members of an organization and all invitations to it and to its
	 * projects, expired and declined ones too.
	 * @param orgId the ID of the organization
	 * @return the first 500, ascending by username
	 */
	public List<AtlasPerson> people(String orgId) {
		Map<?, ?> answer = object("GET", "/orgs/" + encoded(orgId) + "/people?itemsPerPage=500", null);
		return Json.objects(answer, "results").stream().map(AtlasPerson::of).toList();
	}

	/**
	 * Invites a user, by the rules of Atlas, without credentials.
	 * @param orgId the ID of the organization
	 * @param invitation the invitation, a map of the fields in
	 * {@code docs/control-api.md}, such as
	 * {@code Map.of("username", "ada@example.com", "roles", List.of("ORG_MEMBER"))}
	 * @return the pending invitation
	 */
	public AtlasPerson invite(String orgId, Map<String, ?> invitation) {
		return AtlasPerson.of(object("POST", "/orgs/" + encoded(orgId) + "/invitations", invitation));
	}

	/**
	 * Accepts an invitation as the invitee.
	 * @param invitationId the ID of the invitation, to an organization or a project
	 */
	public void accept(String invitationId) {
		triggerEvent(invitationId, "accept");
	}

	/**
	 * Declines an invitation as the invitee.
	 * @param invitationId the ID of the invitation
	 */
	public void decline(String invitationId) {
		triggerEvent(invitationId, "decline");
	}

	/**
	 * Expires an invitation.
	 * @param invitationId the ID of the invitation
	 */
	public void expire(String invitationId) {
		triggerEvent(invitationId, "expire");
	}

	/**
	 * Returns the newest message to an invitee.
	 * @param to the e-mail address of the invitee
	 * @return the newest message, if there is one
	 */
	public Optional<AtlasMessage> latestMessage(String to) {
		Map<?, ?> answer = object("GET", "/inbox?to=" + encoded(to), null);
		return Json.objects(answer, "messages").stream().findFirst().map(AtlasMessage::of);
	}

	/**
	 * Returns the current time of the server's clock.
	 * @return the domain time
	 */
	public Instant now() {
		return Instant.parse(Json.text(object("GET", "/clock", null), "now"));
	}

	/**
	 * Shifts the clock.
	 * @param amount the amount, such as {@code Period.ofDays(31)}
	 */
	public void shiftClock(TemporalAmount amount) {
		moveClock(Json.fields("shift", amount.toString()));
	}

	/**
	 * Sets the clock.
	 * @param time the new domain time
	 */
	public void setClock(Instant time) {
		moveClock(Json.fields("now", time.toString()));
	}

	/**
	 * Freezes the clock.
	 */
	public void freezeClock() {
		moveClock(Json.fields("frozen", true));
	}

	/**
	 * Resets the clock to the system time, even if the seed sets it otherwise.
	 */
	public void resetClock() {
		this.calls.succeed("DELETE", "/clock", null);
	}

	/**
	 * Makes the next requests for an operation fail, regardless of the caller. Replaces
	 * all faults. If test classes run in parallel, {@link #putFaults} can limit a fault
	 * to the requests of one class: by {@code orgId} if the paths of the operation
	 * contain one, by {@code groupId} if they contain that instead, or by {@code caller}.
	 * @param operationId the operation, such as {@code deleteOrgInvite}
	 * @param times the number of requests that fail
	 * @param status the HTTP status of the response
	 * @param errorCode the Atlas error code of the response, such as
	 * {@code RATE_LIMITED_TOKEN_BUCKET}
	 */
	public void fail(String operationId, int times, int status, String errorCode) {
		putFaults(List
			.of(Json.fields("operationId", operationId, "times", times, "status", status, "errorCode", errorCode)));
	}

	/**
	 * Replaces all faults.
	 * @param faults the faults, each a map of the fields in {@code docs/faults.md}
	 */
	public void putFaults(List<? extends Map<String, ?>> faults) {
		this.calls.succeed("PUT", "/faults", Json.fields("faults", faults));
	}

	/**
	 * Adds a fault behind the others, which keep their counters.
	 * @param fault the fault, a map of the fields in {@code docs/faults.md}
	 * @return the ID of the fault
	 */
	public long addFault(Map<String, ?> fault) {
		if (object("POST", "/faults", fault).get("id") instanceof Number id) {
			return id.longValue();
		}
		throw new MockAtlasException("The response has no id: the server may have another version.");
	}

	/**
	 * Removes one fault. The others keep their counters.
	 * @param faultId the ID of the fault
	 */
	public void removeFault(long faultId) {
		this.calls.succeed("DELETE", "/faults/" + faultId, null);
	}

	/**
	 * Removes all faults.
	 */
	public void clearFaults() {
		this.calls.succeed("DELETE", "/faults", null);
	}

	/**
	 * Verifies how many requests for an operation received a response with a status, from
	 * any caller, since the test class began or was last reset. If test classes run in
	 * parallel, {@link #verify(Map)} can restrict the requests that count.
	 * @param operationId the operation, such as {@code deleteOrgInvite}
	 * @param status the HTTP status
	 * @param count the expected number of requests
	 * @throws AssertionError if the number differs; the message lists the nearest misses
	 */
	public void verify(String operationId, int status, int count) {
		verify(Json.fields("operationId", operationId, "status", status, "count", count));
	}

	/**
	 * Verifies the requests received since the test class began or was last reset, or
	 * those with a number greater than the field {@code since}.
	 * @param expectation the expectation, a map of the fields in
	 * {@code docs/control-api.md}, such as
	 * {@code Map.of("operationId", "deleteOrgInvite", "invitationId", id, "count", 1)}
	 * @throws AssertionError if the requests do not meet the expectation; the message
	 * lists the nearest misses
	 */
	public void verify(Map<String, ?> expectation) {
		Map<String, Object> counted = new LinkedHashMap<>(expectation);
		if (this.seen > 0) {
			counted.putIfAbsent("since", this.seen);
		}
		ControlResponse answer = this.calls.call("POST", "/requests/verify", Json.write(counted));
		if (answer.status() == 409) {
			throw new AssertionError(answer.detail() + "\n" + answer.body());
		}
		if (!answer.isSuccess()) {
			throw new MockAtlasException(ControlCalls.describe("POST", "/requests/verify", answer));
		}
	}

	/**
	 * Sends any request to the control API.
	 * @param method the HTTP method
	 * @param path the path after {@code /_mockatlas}, such as {@code /state}
	 * @param body the request body, or null
	 * @return the response, whatever its status
	 */
	public ControlResponse call(String method, String path, @Nullable String body) {
		return this.calls.call(method, path, body);
	}

	/**
	 * Excludes all requests received until now from verification. If the server does not
	 * record requests, there is nothing to exclude.
	 */
	void excludeEarlierRequests() {
		ControlResponse answer = this.calls.call("GET", "/requests?challenges=true&limit=1", null);
		this.seen = (answer.isSuccess()) ? newest(Json.object(answer.body())) : 0;
	}

	/**
	 * Undoes the changes of all clients in this test run to the clock and the faults of
	 * the server.
	 */
	void undoChanges() {
		this.calls.undoChanges();
	}

	private static long newest(Map<?, ?> answer) {
		return (answer.get("requests") instanceof List<?> requests && !requests.isEmpty()
				&& requests.get(0) instanceof Map<?, ?> newest && newest.get("number") instanceof Number number)
						? number.longValue() : 0;
	}

	private void moveClock(Map<String, ?> change) {
		this.calls.succeed("PUT", "/clock", change);
	}

	private void triggerEvent(String invitationId, String event) {
		this.calls.succeed("POST", "/invitations/" + encoded(invitationId) + "/" + event, null);
	}

	private Map<?, ?> object(String method, String path, @Nullable Map<String, ?> body) {
		return Json.object(this.calls.succeed(method, path, body).body());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
