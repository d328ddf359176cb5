import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Load test: many threads reset, seed, invite, accept and delete concurrently: java src/e2e/Storm.java URL THREADS SECONDS.
 * Prints the number of responses by call and status, then "storm: N passed, M failed". It fails on a 5xx status, on a call
 * without a response, and if an export of the final state cannot be imported or changes by that.
 */
class Storm {

	private static final String ACME = "690000000000000000000a01";

	private static final String ACCOUNT = "mdb_sa_id_690000000000000000000a51:mdb_sa_sk_sandbox0000000000000000000000000000";

	private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{24})\"");

	private static final Map<String, LongAdder> OUTCOMES = new ConcurrentSkipListMap<>();

	private static final Map<String, String> FAILURES = new ConcurrentSkipListMap<>();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(60))
		.build();

	private final String base;

	private volatile String token = "";

	private int passed;

	private int failed;

	Storm(String base) {
		this.base = base;
	}

	public static void main(String[] arguments) throws Exception {
		Storm storm = new Storm(arguments[0]);
		storm.signIn();
		storm.blow(Integer.parseInt(arguments[1]), Duration.ofSeconds(Long.parseLong(arguments[2])));
		storm.report();
		System.exit((storm.failed > 0) ? 1 : 0);
	}

	private void blow(int threads, Duration duration) throws Exception {
		long end = System.nanoTime() + duration.toNanos();
		List<Thread> callers = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			int number = i;
			Thread caller = new Thread(() -> call(number, end));
			callers.add(caller);
			caller.start();
		}
		for (Thread caller : callers) {
			caller.join();
		}
	}

	/**
	 * A few reset everything, more reset or load an organization of their own, most invite and delete in Acme.
	 */
	private void call(int number, long end) {
		Random random = new Random(number);
		String own = String.format("69%022x", 0xf00000 + number);
		while (System.nanoTime() < end) {
			try {
				switch (number % 20) {
					case 0 -> pause(control("POST", "/reset", ""), random);
					case 1, 2 -> pause(control("POST", "/reset?orgId=" + ACME, ""), random);
					case 3, 4 -> pause(control("POST", "/state", organization(own, number)), random);
					case 5 -> pause(control("DELETE", "/orgs/" + own.substring(0, 23) + "3", ""), random);
					case 6 -> pause(control("GET", "/state", ""), random);
					default -> inviteAndDelete(random);
				}
			}
			catch (Exception ex) {
				FAILURES.putIfAbsent(ex.getClass().getSimpleName(), "" + ex.getMessage());
				count("no answer: " + ex.getClass().getSimpleName());
			}
		}
	}

	private void inviteAndDelete(Random random) throws Exception {
		String invites = "/api/atlas/v1.0/orgs/" + ACME + "/invites";
		String guest = "guest" + random.nextInt(300) + "@example.com";
		HttpResponse<String> made = atlas("POST", invites,
				"{\"username\":\"" + guest + "\",\"roles\":[\"ORG_MEMBER\"]}");
		if (made.statusCode() == 401) {
			signIn();
		}
		Matcher id = ID.matcher(made.body());
		if (made.statusCode() == 200 && id.find()) {
			switch (random.nextInt(5)) {
				case 0 -> control("POST", "/invitations/" + id.group(1) + "/accept", "");
				case 1 -> control("POST", "/invitations/" + id.group(1) + "/decline", "");
				default -> atlas("DELETE", invites + "/" + id.group(1), "");
			}
		}
	}

	private static void pause(HttpResponse<String> answer, Random random) throws InterruptedException {
		Thread.sleep(random.nextInt(200));
	}

	private static String organization(String id, int number) {
		return """
				{"organizations":[{"id":"%s","name":"Storm %d","projects":[{"name":"storm-%d"}],
				"users":[{"username":"storm%d@example.com","roles":{"orgRoles":["ORG_OWNER"]}}],
				"apiKeys":[{"publicKey":"storm%d","privateKey":"x","roles":{"orgRoles":["ORG_OWNER"]}}],
				"invitations":[{"username":"guest%d@example.com","roles":["ORG_MEMBER"]}]}]}""".formatted(id, number,
				number, number, number, number);
	}

	private void signIn() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.base + "/api/oauth/token"))
			.timeout(Duration.ofSeconds(120))
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(ACCOUNT.getBytes()))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		HttpResponse<String> answer = send("POST /api/oauth/token", request);
		Matcher found = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
		if (found.find()) {
			this.token = found.group(1);
		}
	}

	private HttpResponse<String> atlas(String method, String path, String body) throws Exception {
		return send(method + " " + path.replaceFirst("(/invites).*", "$1" + (path.matches(".*/[0-9a-f]{24}") ? "/{id}" : "")),
				HttpRequest.newBuilder(URI.create(this.base + path))
					.timeout(Duration.ofSeconds(120))
					.header("Authorization", "Bearer " + this.token)
					.header("Content-Type", "application/json")
					.method(method, HttpRequest.BodyPublishers.ofString(body))
					.build());
	}

	private HttpResponse<String> control(String method, String path, String body) throws Exception {
		return send(method + " /_mockatlas" + path.replaceFirst("/[0-9a-f]{24}", "/{id}"),
				HttpRequest.newBuilder(URI.create(this.base + "/_mockatlas" + path))
					.timeout(Duration.ofSeconds(120))
					.method(method, HttpRequest.BodyPublishers.ofString(body))
					.build());
	}

	private HttpResponse<String> send(String what, HttpRequest request) throws Exception {
		HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		count(what + " " + answer.statusCode());
		if (answer.statusCode() >= 500) {
			FAILURES.putIfAbsent(what + " " + answer.statusCode(), answer.body());
		}
		return answer;
	}

	private static void count(String outcome) {
		OUTCOMES.computeIfAbsent(outcome, (key) -> new LongAdder()).increment();
	}

	private void report() throws Exception {
		Map<String, Long> outcomes = new TreeMap<>();
		OUTCOMES.forEach((outcome, times) -> outcomes.put(outcome, times.sum()));
		outcomes.forEach((outcome, times) -> System.out.printf("%8d  %s%n", times, outcome));
		check("no answer is a 5xx and every call is answered", FAILURES.isEmpty(), FAILURES.toString());
		for (String needed : List.of("POST /_mockatlas/reset 200", "POST /_mockatlas/state 20", "invites 200",
				"invites/{id} 204", "accept 200")) {
			check("there was " + needed, outcomes.keySet().stream().anyMatch((outcome) -> outcome.contains(needed)),
					"none");
		}
		String before = control("GET", "/state", "").body();
		HttpResponse<String> taken = control("PUT", "/state", before);
		check("an export is taken back", taken.statusCode() == 200, taken.body());
		check("and is the same then", before.equals(control("GET", "/state", "").body()), "another state");
		System.out.printf("%nstorm: %d passed, %d failed%n", this.passed, this.failed);
	}

	private void check(String what, boolean holds, String got) {
		System.out.println((holds) ? "ok    " + what : "FAIL  " + what + ": " + got);
		this.passed += (holds) ? 1 : 0;
		this.failed += (holds) ? 0 : 1;
	}

}
