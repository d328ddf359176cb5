package io.mockatlas.control.events;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link EventController}: the stream of requests and changes, which holds no thread of
 * the server, and details of requests while a client listens.
 */
@AtlasTest
class EventControllerTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	EventControllerTests(AtlasClient atlas, ControlClient control, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acme = acme;
	}

	@AfterEach
	void awaitEnd() {
		awaitNoStreams();
	}

	@Test
	void headOpensNoStream() {
		for (int i = 0; i < 25; i++) {
			Response response = this.control.send("HEAD", "/events", null);
			assertThat(response.status()).isEqualTo(200);
			assertThat(response.header("Content-Type")).isEqualTo("text/event-stream");
		}
	}

	@Test
	void streamsRequestsAndChanges() throws IOException {
		try (EventClient page = open("")) {
			assertThat(page.head()).contains("HTTP/1.1 200 ", "Content-Type: text/event-stream;charset=UTF-8",
					"Cache-Control: no-store");
			long last = number(JsonPath.read(page.await("hello"), "$.requests"));
			assertThat(JsonPath.<Boolean>read(page.await("clock"), "$.frozen")).isFalse();
			assertThat(page.await("faults")).isEqualTo("{\"faults\":[]}");
			String id = this.atlas.createInvitation(this.acme, "eve@example.com");

			String request = awaitOwn(page, "POST");

			long number = Long.parseLong(request.substring(0, request.indexOf(' ')));
			assertThat(number).isGreaterThan(last);
			String entry = request.substring(request.indexOf(' ') + 1);
			assertThat(JsonPath.<Integer>read(entry, "$.number")).isEqualTo((int) number);
			assertThat(JsonPath.<String>read(entry, "$.operationId")).isEqualTo("createOrgInvite");
			assertThat(JsonPath.<Integer>read(entry, "$.status")).isEqualTo(200);
			assertThat(entry).doesNotContain("requestBody", "\"headers\"");
			assertThat(page.await("state")).isEqualTo("{}");
			this.control.delete("/invitations/" + id);
			assertThat(page.await("state")).isEqualTo("{}");
			this.control.put("/clock", "{\"frozen\":true}");
			assertThat(JsonPath.<Boolean>read(page.await("clock"), "$.frozen")).isTrue();
			this.control.put("/faults",
					"{\"faults\":[{\"orgId\":\"" + this.acme.id() + "\",\"errorCode\":\"UNEXPECTED_ERROR\"}]}");
			assertThat(JsonPath.<Integer>read(page.await("faults"), "$.faults[0].hits")).isZero();
			this.atlas.get(this.acme.orgOwner(), this.acme.invites());
			assertThat(JsonPath.<Integer>read(page.await("faults"), "$.faults[0].hits")).isPositive();
		}
		finally {
			this.control.delete("/faults");
			this.control.delete("/clock");
		}
	}

	@Test
	void resumesAfterNumber() throws IOException {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		int number = this.control.get("/requests?orgId=" + this.acme.id()).json("$.requests[0].number");

		try (EventClient page = open("?since=" + (number - 1));
				EventClient other = open("", "Last-Event-ID: " + (number - 1))) {
			assertThat(page.await("request")).startsWith(number + " {");
			assertThat(other.await("request")).startsWith(number + " {");
		}
	}

	@Test
	void skipsRequestsOfBurst() throws IOException {
		int before = this.control.get("/requests?limit=1&challenges=true")
			.<List<Integer>>json("$.requests[*].number")
			.stream()
			.findFirst()
			.orElse(0);
		for (int i = 0; i < EventStreams.MAX_REQUESTS + 5; i++) {
			this.atlas.sendUnsigned("GET", this.acme.invites(), null);
		}

		try (EventClient page = open("?since=" + before)) {
			assertThat(number(JsonPath.read(page.await("skipped"), "$.count"))).isGreaterThanOrEqualTo(5);
			assertThat(page.await("request")).contains("\"status\":401");
		}
	}

	@Test
	void recordsHeadersAndBodiesWhilePageListens() throws IOException {
		String body = "{\"roles\":[\"ORG_MEMBER\"],\"username\":\"o'neil@example.com\"}";
		try (EventClient page = open("")) {
			page.await("hello");
			this.atlas.post(this.acme.orgOwner(), this.acme.invites(), body);
			String request = awaitOwn(page, "POST");

			Response detail = this.control.get("/requests/" + request.substring(0, request.indexOf(' ')));

			assertThat(detail.status()).isEqualTo(200);
			assertThat(detail.<String>json("$.operationId")).isEqualTo("createOrgInvite");
			assertThat(detail.<String>json("$.request.body.username")).isEqualTo("o'neil@example.com");
			assertThat(detail.<String>json("$.response.body.username")).isEqualTo("o'neil@example.com");
			assertThat(headers(detail, "request")).containsKeys("accept", "content-type", "host");
			assertThat(headers(detail, "request").get("authorization")).startsWith("Digest username=\"")
				.contains("response=<hidden>")
				.doesNotContainPattern("response=\"");
			assertThat(headers(detail, "response").get("content-type"))
				.isEqualTo("application/vnd.atlas.2023-01-01+json;charset=utf-8");
			assertThat(detail.<String>json("$.curl")).isEqualTo(
					"curl --digest --user \"$MONGODB_ATLAS_PUBLIC_API_KEY:$MONGODB_ATLAS_PRIVATE_API_KEY\" -X 'POST' "
							+ "-H 'Accept: " + headers(detail, "request").get("accept") + "' -H 'Content-Type: "
							+ headers(detail, "request").get("content-type") + "' --data '" + body.replace("'", "'\\''")
							+ "' 'http://127.0.0.1:" + this.atlas.port() + this.acme.invites() + "'");
			assertThat(this.control.get("/requests?orgId=" + this.acme.id()).body()).doesNotContain("requestBody");
		}
	}

	@Test
	void opensLimitedNumberOfStreamsWithoutHoldingThreads() throws IOException {
		awaitNoStreams();
		List<EventClient> pages = new ArrayList<>();
		try {
			for (int i = 0; i < EventStreams.MAX_STREAMS; i++) {
				pages.add(open(""));
			}
			try (EventClient tooMany = open("")) {
				assertThat(tooMany.head()).contains("HTTP/1.1 503 ", "Content-Type: application/problem+json");
			}
			Awaitility.await().until(() -> threads().noneMatch(EventControllerTests::isInRequest));
			assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).containsOnlyOnce("events");
			this.atlas.get(this.acme.orgOwner(), this.acme.invites());
			for (EventClient page : pages) {
				assertThat(awaitOwn(page, "GET")).contains("\"status\":200");
			}
		}
		finally {
			for (EventClient page : pages) {
				page.close();
			}
		}
		awaitNoStreams();
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("events");
	}

	@Test
	void rejectsInvalidNumberAndOtherSites() throws IOException {
		assertThat(this.control.get("/events?since=x").status()).isEqualTo(400);
		assertThat(this.control.get("/events?from=1").status()).isEqualTo(400);
		try (EventClient other = open("", "Origin: https://evil.example")) {
			assertThat(other.head()).contains("HTTP/1.1 403 ");
		}
	}

	/**
	 * Waits until the server has noticed that its clients are gone, which it does when it
	 * writes to them.
	 */
	private void awaitNoStreams() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(300)).until(() -> {
			this.control.delete("/requests?orgId=" + this.acme.id());
			return Thread.getAllStackTraces()
				.keySet()
				.stream()
				.noneMatch((thread) -> thread.getName().equals("events"));
		});
	}

	private static Stream<StackTraceElement[]> threads() {
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().getName().equals("events"))
			.map(java.util.Map.Entry::getValue);
	}

	private static boolean isInRequest(StackTraceElement[] stack) {
		return Stream.of(stack).anyMatch((frame) -> frame.getClassName().startsWith(EventStreams.class.getName()));
	}

	private static java.util.Map<String, String> headers(Response detail, String message) {
		return detail.<List<List<String>>>json("$." + message + ".headers")
			.stream()
			.collect(java.util.stream.Collectors.toMap((header) -> header.get(0).toLowerCase(java.util.Locale.ROOT),
					(header) -> header.get(1), (first, second) -> first));
	}

	/**
	 * Returns the next request to the test's organization with a method, other than a
	 * challenge.
	 */
	private String awaitOwn(EventClient page, String method) throws IOException {
		while (true) {
			String request = page.await("request");
			if (request.contains(this.acme.id().value()) && request.contains("\"method\":\"" + method + "\"")
					&& !request.contains("\"challenge\"")) {
				return request;
			}
		}
	}

	private static long number(Number number) {
		return number.longValue();
	}

	private EventClient open(String query, String... headers) throws IOException {
		return new EventClient(this.atlas.port(), query, headers);
	}

}
