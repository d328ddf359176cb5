package io.mockatlas.compare;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mockatlas.compare.story.Step;
import io.mockatlas.compare.story.Steps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class ClientTests {

	private static final Credentials ACCOUNT = new Credentials(true, "mdb_sa_id_a", "secret");

	private final List<Duration> pauses = new ArrayList<>();

	private final AtomicInteger calls = new AtomicInteger();

	private final AtomicLong time = new AtomicLong();

	private HttpServer server;

	private Client client;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.start();
		this.client = client(this.pauses::add);
	}

	private Client client(Pauses waiting) {
		return client(new Credentials(false, "abcdefgh", "private-text"), waiting);
	}

	private Client client(Credentials credentials, Pauses waiting) {
		return new Client(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()), credentials,
				Map.of("org", "690000000000000000000a01", "group", "690000000000000000000a11", "prefix", "mine-"),
				waiting, FixedLimits.ofAtlas(waiting));
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void waitsAsLongAsRetryAfterSays() throws IOException, InterruptedException {
		answer((exchange) -> {
			exchange.getResponseHeaders().set("Retry-After", "7");
			exchange.sendResponseHeaders((this.calls.incrementAndGet() == 1) ? 429 : 200, -1);
		});

		assertThat(this.client.send(Steps.get("/orgs/{org}")).status()).isEqualTo(200);
		assertThat(this.pauses).containsExactly(Duration.ofSeconds(8));
	}

	@Test
	void waitsBeforeBucketIsEmpty() throws IOException, InterruptedException {
		answer((exchange) -> {
			exchange.getResponseHeaders().set("Ratelimit-Remaining", (this.calls.incrementAndGet() == 1) ? "10" : "9");
			exchange.sendResponseHeaders(204, -1);
		});

		this.client.send(Steps.get("/orgs/{org}"));
		assertThat(this.pauses).isEmpty();

		this.client.send(Steps.get("/orgs/{org}"));
		assertThat(this.pauses).containsExactly(Duration.ofSeconds(61));
	}

	/**
	 * Ten seconds pass during the first request and one second during each other one.
	 */
	@Test
	void waitsBeforeEleventhInvitationOfMinute() throws IOException, InterruptedException {
		Client paced = client(new Pauses() {

			@Override
			public void pause(Duration duration) {
				ClientTests.this.pauses.add(duration);
				ClientTests.this.time.addAndGet(duration.toNanos());
			}

			@Override
			public long nanoTime() {
				return ClientTests.this.time.get();
			}

		});
		answer((exchange) -> {
			this.time.addAndGet(Duration.ofSeconds((this.calls.incrementAndGet() == 1) ? 10 : 1).toNanos());
			exchange.sendResponseHeaders(200, -1);
		});
		Step inOrganization = Steps.post("/orgs/{org}/invites", "{}");
		List<Step> invitations = List.of(inOrganization, inOrganization.v1(),
				Steps.post("/groups/{group}/invites", "{}"),
				Steps.post("/groups/{group}/users", "{}").since(Steps.USERS), Steps.post("/users", "{}"));

		for (int i = 0; i < 10; i++) {
			paced.send(invitations.get(i % invitations.size()));
			paced.send(Steps.get("/orgs/{org}/invites"));
		}
		assertThat(this.pauses).isEmpty();

		paced.send(inOrganization);
		assertThat(this.pauses).containsExactly(Duration.ofSeconds(42));

		paced.send(inOrganization);
		assertThat(this.pauses).containsExactly(Duration.ofSeconds(42), Duration.ofSeconds(1));
	}

	@Test
	void waitsForNoLimitThatServiceDoesNotHave() throws IOException, InterruptedException {
		Client unlimited = new Client(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()),
				new Credentials(false, "abcdefgh", "private-text"), Map.of("org", "690000000000000000000a01"),
				this.pauses::add, FixedLimits.none());
		answer((exchange) -> exchange.sendResponseHeaders(200, -1));

		for (int i = 0; i < 11; i++) {
			unlimited.send(Steps.post("/orgs/{org}/invites", "{}"));
		}

		assertThat(this.pauses).isEmpty();
	}

	@Test
	void waitsBeforeEleventhTokenOfMinute() throws IOException, InterruptedException {
		answer((exchange) -> exchange.sendResponseHeaders(200, -1));
		Step token = Steps.form("/token", "grant_type=client_credentials");

		for (int i = 0; i < 10; i++) {
			this.client.send((i == 0) ? token.at("//api/oauth") : token);
			this.client.send(Steps.form("/revoke", "token=x"));
		}
		assertThat(this.pauses).isEmpty();

		this.client.send(token);
		assertThat(this.pauses).hasSize(1);
	}

	@Test
	void requestsOneTokenAndRepeatsThatAfterRateLimit() throws IOException, InterruptedException {
		List<String> requests = new ArrayList<>();
		answer((exchange) -> {
			requests.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
			if (requests.size() == 1) {
				exchange.getResponseHeaders().set("Retry-After", "7");
				exchange.sendResponseHeaders(429, -1);
			}
			else {
				write(exchange, "{\"access_token\":\"abc\"}");
			}
		});
		Client account = client(ACCOUNT, this.pauses::add);

		account.send(Steps.get("/orgs/{org}"));
		account.send(Steps.get("/orgs/{org}"));

		String token = "/api/oauth/token Basic bWRiX3NhX2lkX2E6c2VjcmV0";
		String call = "/api/atlas/v2/orgs/690000000000000000000a01 Bearer abc";
		assertThat(requests).containsExactly(token, token, call, call);
		assertThat(this.pauses).containsExactly(Duration.ofSeconds(8));
	}

	@Test
	void countsOwnTokenInLimitOfTokens() throws IOException, InterruptedException {
		answer((exchange) -> write(exchange, "{\"access_token\":\"abc\"}"));
		Client account = client(ACCOUNT, this.pauses::add);
		account.send(Steps.get("/orgs/{org}"));

		for (int i = 0; i < 9; i++) {
			account.send(Steps.form("/token", "grant_type=client_credentials").as(Step.Caller.NONE));
		}
		assertThat(this.pauses).isEmpty();

		account.send(Steps.form("/token", "grant_type=client_credentials").as(Step.Caller.NONE));
		assertThat(this.pauses).hasSize(1);
	}

	@Test
	void keepsNoTokenThatServiceDidNotIssue() throws IOException, InterruptedException {
		AtomicInteger status = new AtomicInteger(401);
		answer((exchange) -> {
			this.calls.incrementAndGet();
			write(exchange, status.get(), (status.get() == 401) ? "{\"access_token\":\"old\"}" : "{}");
		});
		Client account = client(ACCOUNT, this.pauses::add);

		assertThatIOException().isThrownBy(() -> account.send(Steps.get("/orgs/{org}")))
			.withMessage("the service issues no token for the service account: 401");
		status.set(200);
		assertThatIOException().isThrownBy(() -> account.send(Steps.get("/orgs/{org}")))
			.withMessage("the service issues no token for the service account: 200");
		assertThat(this.calls).hasValue(2);
	}

	@Test
	void givesUpIfRateLimitRemains() throws IOException, InterruptedException {
		answer((exchange) -> {
			this.calls.incrementAndGet();
			exchange.sendResponseHeaders(429, -1);
		});

		assertThat(this.client.send(Steps.get("/orgs/{org}")).status()).isEqualTo(429);
		assertThat(this.calls).hasValue(6);
	}

	@Test
	void sendsNothingAfterStop() {
		answer((exchange) -> this.calls.incrementAndGet());
		this.client.stop();

		assertThatExceptionOfType(InterruptedException.class)
			.isThrownBy(() -> this.client.send(Steps.get("/orgs/{org}")));
		assertThat(this.calls).hasValue(0);
	}

	@Test
	void capturesNoUserOfOthersFromList() throws IOException, InterruptedException {
		answer((exchange) -> write(exchange, """
				[{"id":"690000000000000000000c10","username":"%s"}]"""
			.formatted((this.calls.incrementAndGet() == 1) ? "theirs@example.com" : "mine-1@example.com")));
		Step list = Steps.get("/orgs/{org}/invites").capture("orgInvite", "/0/id");

		this.client.send(list);
		assertThat(this.client.variables()).doesNotContainKey("orgInvite");

		this.client.send(list);
		assertThat(this.client.variables()).containsEntry("orgInvite", "690000000000000000000c10");
	}

	@Test
	void remembersWhatItCreatedWhateverItsName() throws IOException, InterruptedException {
		answer((exchange) -> write(exchange,
				"{\"id\":\"690000000000000000000c1%s\"}".formatted(this.calls.incrementAndGet())));

		this.client.send(Steps.post("/orgs/{org}/apiKeys", "{}"));
		this.client.send(Steps.get("/orgs/{org}/apiKeys"));
		this.client.send(Steps.post("/orgs/{org}/users", "{}"));

		assertThat(this.client.created()).containsExactly("690000000000000000000c11");
	}

	private static void write(HttpExchange exchange, String body) throws IOException {
		write(exchange, 200, body);
	}

	private static void write(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private void answer(Handler handler) {
		this.server.createContext("/", (exchange) -> {
			handler.handle(exchange);
			exchange.close();
		});
	}

	/**
	 * Handler of a request.
	 */
	private interface Handler {

		void handle(HttpExchange exchange) throws IOException;

	}

}
