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
 * What Atlas has no operation for: the control API of a server, under
 * {@code /_mockatlas}. Whatever it refuses is a {@link MockAtlasException} in the
 * server's words. Clock, faults and the journal of calls are the whole server's: tests
 * that use them and run at the same time as others are in each other's way. What a test
 * class is given counts calls from its own start on.
 */
public final class AtlasControl {

	private final ControlCalls calls;

	private volatile long seen;

	AtlasControl(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Makes an organization with a project, an API key and a service account.
	 * @return all of it
	 */
	public AtlasOrganization createOrganization() {
		return AtlasOrganization.of(this.calls.baseUrl(), object("POST", "/orgs", null));
	}

	/**
	 * Deletes an organization and all in it.
	 * @param orgId the organization
	 */
	public void deleteOrganization(String orgId) {
		this.calls.succeed("DELETE", "/orgs/" + encoded(orgId), null);
	}

	/**
	 * Makes the whole server again what it was at its start, which takes the
	 * organizations of all test classes away.
	 */
	public void reset() {
		this.calls.succeed("POST", "/reset", null);
	}

	/**
	 * Makes an organization again what it was when it was made.
	 * @param orgId the organization
	 */
	public void resetOrganization(String orgId) {
		this.calls.succeed("POST", "/reset?orgId=" + encoded(orgId), null);
	}

	/**
	 * Lets the person accept an invitation.
	 * @param invitationId the invitation, to an organization or a project
	 */
	public void accept(String invitationId) {
		life(invitationId, "accept");
	}

	/**
	 * Lets the person decline an invitation.
	 * @param invitationId the invitation
	 */
	public void decline(String invitationId) {
		life(invitationId, "decline");
	}

	/**
	 * Lets the time of an invitation be over.
	 * @param invitationId the invitation
	 */
	public void expire(String invitationId) {
		life(invitationId, "expire");
	}

	/**
	 * What a person was written last.
	 * @param to the person's address
	 * @return the newest message
	 */
	public Optional<AtlasMessage> latestMessage(String to) {
		if (object("GET", "/inbox?to=" + encoded(to), null).get("messages") instanceof List<?> messages) {
			return messages.stream().findFirst().map((message) -> AtlasMessage.of((Map<?, ?>) message));
		}
		throw new MockAtlasException("The server's answer has no messages: is it another version?");
	}

	/**
	 * What the clock shows.
	 * @return domain time
	 */
	public Instant now() {
		return Instant.parse(Json.text(object("GET", "/clock", null), "now"));
	}

	/**
	 * Lets time pass.
	 * @param amount how much, such as {@code Period.ofDays(31)}
	 */
	public void shiftClock(TemporalAmount amount) {
		moveClock(Json.fields("shift", amount.toString()));
	}

	/**
	 * Sets the clock.
	 * @param time what it is to show
	 */
	public void setClock(Instant time) {
		moveClock(Json.fields("now", time.toString()));
	}

	/**
	 * Lets the clock stand still.
	 */
	public void freezeClock() {
		moveClock(Json.fields("frozen", true));
	}

	/**
	 * Lets the clock go with the system's time, even if the seed has set it otherwise.
	 */
	public void resetClock() {
		this.calls.succeed("DELETE", "/clock", null);
	}

	/**
	 * Lets the next calls of an operation fail, whoever makes them, and no other one.
	 * Where classes run at the same time, {@link #putFaults} can say whose: by
	 * {@code orgId} if paths of the operation have one, by {@code groupId} if they have
	 * that instead, or by {@code caller}.
	 * @param operationId the operation, such as {@code deleteOrgInvite}
	 * @param times how many calls
	 * @param status the HTTP status
	 * @param errorCode the word of Atlas for what went wrong, such as
	 * {@code RATE_LIMITED_TOKEN_BUCKET}
	 */
	public void fail(String operationId, int times, int status, String errorCode) {
		putFaults(List
			.of(Json.fields("operationId", operationId, "times", times, "status", status, "errorCode", errorCode)));
	}

	/**
	 * Puts faults in the place of those there are.
	 * @param faults what the README says a fault can be, each a map of its fields
	 */
	public void putFaults(List<? extends Map<String, ?>> faults) {
		this.calls.succeed("PUT", "/faults", Json.fields("faults", faults));
	}

	/**
	 * Takes all faults away.
	 */
	public void clearFaults() {
		this.calls.succeed("DELETE", "/faults", null);
	}

	/**
	 * Verifies how often an operation was answered with a status, whoever called it,
	 * since the test class began or was reset last. Where classes run at the same time,
	 * {@link #verify(Map)} can say whose calls count.
	 * @param operationId the operation, such as {@code deleteOrgInvite}
	 * @param status the HTTP status
	 * @param count how often
	 * @throws AssertionError if it was more or less often; it tells the nearest misses
	 */
	public void verify(String operationId, int status, int count) {
		verify(Json.fields("operationId", operationId, "status", status, "count", count));
	}

	/**
	 * Verifies which calls came in since the test class began or was reset last, or with
	 * a number greater than the field {@code since} says.
	 * @param expectation what the README says can be expected, such as
	 * {@code Map.of("operationId", "deleteOrgInvite", "invitationId", id, "count", 1)}
	 * @throws AssertionError if that is not so; it tells the nearest misses
	 */
	public void verify(Map<String, ?> expectation) {
		Map<String, Object> counted = new LinkedHashMap<>(expectation);
		if (this.seen > 0) {
			counted.putIfAbsent("since", this.seen);
		}
		ControlAnswer answer = this.calls.call("POST", "/requests/verify", Json.write(counted));
		if (answer.status() == 409) {
			throw new AssertionError(answer.detail() + "\n" + answer.body());
		}
		if (!answer.isSuccess()) {
			throw new MockAtlasException(ControlCalls.said("POST", "/requests/verify", answer));
		}
	}

	/**
	 * Makes any call.
	 * @param method the method
	 * @param path what follows {@code /_mockatlas}, such as {@code /state}
	 * @param body the body, if there is one
	 * @return the answer, whatever its status
	 */
	public ControlAnswer call(String method, String path, @Nullable String body) {
		return this.calls.call(method, path, body);
	}

	/**
	 * Counts no call that has come in until now. Where no calls are recorded, there is
	 * nothing to count.
	 */
	void countFromNow() {
		ControlAnswer answer = this.calls.call("GET", "/requests?challenges=true&limit=1", null);
		this.seen = (answer.isSuccess()) ? newest(Json.object(answer.body())) : 0;
	}

	/**
	 * Undoes what was done to clock and faults of the server, by whichever client.
	 */
	void putBack() {
		this.calls.putBack();
	}

	private static long newest(Map<?, ?> answer) {
		return (answer.get("requests") instanceof List<?> requests && !requests.isEmpty()
				&& requests.get(0) instanceof Map<?, ?> newest && newest.get("number") instanceof Number number)
						? number.longValue() : 0;
	}

	private void moveClock(Map<String, ?> change) {
		this.calls.succeed("PUT", "/clock", change);
	}

	private void life(String invitationId, String event) {
		this.calls.succeed("POST", "/invitations/" + encoded(invitationId) + "/" + event, null);
	}

	private Map<?, ?> object(String method, String path, @Nullable Map<String, ?> body) {
		return Json.object(this.calls.succeed(method, path, body).body());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
