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
import java.util.Set;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clean-up at a service whose responses are unexpected.
 */
class CleanUpTests {

	private static final String ORG = "/api/atlas/v2/orgs/690000000000000000000a01";

	private final List<String> deleted = new ArrayList<>();

	private final List<Duration> pauses = new ArrayList<>();

	private String teams = "{\"results\":{}}";

	private int assigned;

	private HttpServer server;

	private CleanUp cleanUp;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			if (exchange.getRequestMethod().equals("DELETE")) {
				this.deleted.add(exchange.getRequestURI().getPath());
			}
			answer(exchange);
			exchange.close();
		});
		this.server.start();
		Client client = new Client(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()),
				new Credentials(false, "abcdefgh", "private-text"), Map.of("org", "690000000000000000000a01"),
				(duration) -> {
					throw new IllegalStateException("cannot wait");
				}, FixedLimits.none());
		this.cleanUp = new CleanUp(client, this.pauses::add, Pattern.compile("mine"), Set.of(),
				Map.of("newOrg", "good", "newOrgKey", "key", "newOrgSecret", "secret"));
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void continuesAfterEachProblemAndTellsIt() throws InterruptedException {
		List<String> problems = this.cleanUp.run();

		assertThat(this.deleted).containsExactly("/api/atlas/v2/groups/limited", "/api/atlas/v2/groups/broken",
				"/api/atlas/v2/groups/refused", "/api/atlas/v2/groups/gone", "/api/atlas/v2/groups/good",
				ORG + "/invites/good", "/api/atlas/v2/orgs/good");
		assertThat(problems).satisfiesExactly(
				(problem) -> assertThat(problem)
					.isEqualTo("cannot delete an element of /orgs/{org}/groups with the ID 'a b'"),
				(problem) -> assertThat(problem)
					.isEqualTo("cannot delete an element of /orgs/{org}/groups with the ID ''"),
				(problem) -> assertThat(problem)
					.isEqualTo("cannot delete /groups/limited: java.lang.IllegalStateException: cannot wait"),
				(problem) -> assertThat(problem).startsWith("cannot delete /groups/broken: java.io.IOException"),
				(problem) -> assertThat(problem).isEqualTo("cannot delete /groups/refused: 301"),
				(problem) -> assertThat(problem).isEqualTo("cannot list /orgs/{org}/teams: 200"),
				(problem) -> assertThat(problem)
					.isEqualTo("cannot list /orgs/{org}/serviceAccounts: java.lang.IllegalStateException: cannot wait"),
				(problem) -> assertThat(problem).isEqualTo("cannot list /orgs/{org}/apiKeys: 500"));
		assertThat(this.cleanUp.deleted()).isEqualTo(3);
	}

	@Test
	void repeatsDeletionOfTeamUntilItsProjectIsDeleted() throws InterruptedException {
		this.teams = "{\"results\":[{\"id\":\"assigned\",\"name\":\"mine\"}]}";
		this.assigned = 3;

		List<String> problems = this.cleanUp.run();

		assertThat(this.deleted).filteredOn((path) -> path.equals(ORG + "/teams/assigned")).hasSize(4);
		assertThat(this.pauses).hasSize(3);
		assertThat(problems).noneMatch((problem) -> problem.contains("/teams"));
		assertThat(this.cleanUp.deleted()).isEqualTo(4);
	}

	@Test
	void tellsTeamWhoseProjectIsNotDeleted() throws InterruptedException {
		this.teams = "{\"results\":[{\"id\":\"assigned\",\"name\":\"mine\"}]}";
		this.assigned = Integer.MAX_VALUE;

		assertThat(this.cleanUp.run()).contains("cannot delete /orgs/690000000000000000000a01/teams/assigned: 404 "
				+ "CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT");

		assertThat(this.pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMinutes(1));
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		switch (path.substring(path.lastIndexOf('/') + 1)) {
			case "groups" -> write(exchange, 200, """
					{"results":[{"id":"a b","name":"mine"},{"name":"mine"},{"id":"limited","name":"mine"},
					{"id":"broken","name":"mine"},{"id":"other","name":"theirs"},{"id":"refused","name":"mine"},
					{"id":"gone","name":"mine"},{"id":"good","name":"mine"}]}""");
			case "teams" -> write(exchange, 200, this.teams);
			case "assigned" -> {
				this.assigned--;
				write(exchange, (this.assigned < 0) ? 200 : 404, (this.assigned < 0) ? "{}"
						: "{\"error\":404,\"errorCode\":\"CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT\"}");
			}
			case "serviceAccounts", "limited" -> write(exchange, 429, "{}");
			case "apiKeys" -> write(exchange, 500, "<html>");
			case "invites" -> write(exchange, 200, "[{\"id\":\"good\",\"username\":\"mine-1@example.com\"}]");
			case "refused" -> exchange.sendResponseHeaders(301, -1);
			case "gone" -> write(exchange, 404, "{}");
			case "good" -> exchange.sendResponseHeaders(204, -1);
			default -> exchange.close();
		}
	}

	private static void write(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

}
