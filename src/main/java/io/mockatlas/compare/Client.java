package io.mockatlas.compare;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mockatlas.compare.story.Step;
import io.mockatlas.compare.story.Steps;
import io.mockatlas.compare.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * HTTP client of one server with the variables of the story. It authenticates, keeps
 * within the rate limits, and sends nothing after {@link #stop()}.
 */
final class Client {

	/**
	 * Tokens that a bucket must keep, so that other callers of the service are not
	 * rejected.
	 */
	private static final int RESERVE = 10;

	private static final Duration MINUTE = Duration.ofSeconds(61);

	private static final int ATTEMPTS = 6;

	/**
	 * Targets of POST requests that create something which the clean-up deletes.
	 */
	private static final Pattern CREATION = Pattern
		.compile("/groups|/orgs/\\{org}/(teams|invites)|/(orgs|groups)/\\{\\w+}/(apiKeys|serviceAccounts)");

	private static final Step TOKEN = Steps.form("/token", "grant_type=client_credentials")
		.as(Step.Caller.OWNER_CLIENT);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final String url;

	private final Credentials credentials;

	private final Pauses pauses;

	private final FixedLimits limits;

	private final Map<String, String> variables = new ConcurrentHashMap<>();

	private final Set<String> created = ConcurrentHashMap.newKeySet();

	private @Nullable Digest digest;

	private @Nullable String token;

	private volatile boolean isStopped;

	Client(URI url, Credentials credentials, Map<String, String> variables, Pauses pauses, FixedLimits limits) {
		this.url = url.toString();
		this.credentials = credentials;
		this.pauses = pauses;
		this.limits = limits;
		this.variables.putAll(variables);
		this.variables.put("caller", credentials.id());
	}

	Map<String, String> variables() {
		return this.variables;
	}

	/**
	 * Returns the IDs of the projects, teams, keys, accounts and invitations that
	 * requests of this client created.
	 */
	Set<String> created() {
		return this.created;
	}

	Normalization normalization() {
		return new Normalization(this.url, this.variables);
	}

	/**
	 * Rejects further requests, and waits for the one that runs.
	 */
	void stop() {
		this.isStopped = true;
		synchronized (this) {
			this.digest = null;
		}
	}

	/**
	 * Sends the request of a step and sets the variables that the response contains.
	 * Repeats it after a pause if a rate limit rejects it.
	 * @throws IOException also if the service issues no token
	 * @throws InterruptedException if the client was stopped
	 */
	Answer send(Step step) throws IOException, InterruptedException {
		if (step.caller() == Step.Caller.OWNER && this.credentials.isServiceAccount() && this.token == null) {
			this.token = requestToken();
		}
		Answer answer = sendRepeatedly(step);
		capture(step, answer);
		return answer;
	}

	private Answer sendRepeatedly(Step step) throws IOException, InterruptedException {
		Answer answer = sendWithinLimits(step);
		for (int i = 1; i < ATTEMPTS && isLimited(answer); i++) {
			this.pauses
				.pause((answer.status() == 429) ? Duration.ofSeconds(1 + answer.seconds("retry-after", 60)) : MINUTE);
			answer = sendWithinLimits(step);
		}
		if (answer.seconds("ratelimit-remaining", Integer.MAX_VALUE) < RESERVE) {
			this.pauses.pause(MINUTE);
		}
		return answer;
	}

	/**
	 * Requests a token of the service account that the command was given.
	 */
	private String requestToken() throws IOException, InterruptedException {
		Answer answer = sendRepeatedly(TOKEN);
		String issued = answer.text("/access_token");
		if (!answer.isSuccess() || issued.isEmpty()) {
			throw new IOException("the service issues no token for the service account: " + answer.outcome());
		}
		return issued;
	}

	private Answer sendWithinLimits(Step step) throws IOException, InterruptedException {
		this.limits.before(step);
		Answer answer = sendOnce(step);
		this.limits.after(step);
		return answer;
	}

	private static boolean isLimited(Answer answer) {
		return answer.status() == 429 || answer.errorCode().equals("INVITATIONS_RATE_LIMITED_IP");
	}

	private void capture(Step step, Answer answer) {
		if (!answer.isSuccess()) {
			return;
		}
		if (step.method().equals("POST") && CREATION.matcher(step.path()).matches()) {
			Stream.of("/id", "/clientId").map(answer::text).filter((id) -> !id.isEmpty()).forEach(this.created::add);
		}
		if (step.method().equals("DELETE") && step.target().equals(Story.NEW_ORGANIZATION)) {
			this.variables.remove("newOrg");
		}
		step.captures().forEach((name, pointer) -> {
			String value = answer.text(pointer);
			if (!value.isEmpty() && isOwn(pointer, answer)) {
				this.variables.put(name, value);
			}
		});
	}

	/**
	 * Returns whether the first element of a list is a user of this run: a service that
	 * ignores a filter returns other users too.
	 */
	private boolean isOwn(String pointer, Answer answer) {
		return !pointer.startsWith("/0/") || answer.text("/0/username").startsWith(variable("prefix"));
	}

	private synchronized Answer sendOnce(Step step) throws IOException, InterruptedException {
		String target = Step.fill(step.base() + step.target(), this.variables);
		String body = (step.body() != null) ? Step.fill(step.body(), this.variables) : null;
		return switch (step.caller()) {
			case NONE -> exchange(step, target, body, null);
			case OWNER_CLIENT -> exchange(step, target, body, basic(this.credentials.id(), this.credentials.secret()));
			case CLIENT -> exchange(step, target, body, basic(variable("clientId"), variable("clientSecret")));
			case ENCODED_CLIENT ->
				exchange(step, target, body, basic(encoded(variable("clientId")), encoded(variable("clientSecret"))));
			case TOKEN -> exchange(step, target, body, "Bearer " + variable("token"));
			case WRONG -> refused(step, target, body);
			case MEMBER -> sign(step, target, body, member(step.method(), target));
			case NEW_OWNER -> sign(step, target, body, (digest) -> digest.authorization(variable("newOrgKey"),
					variable("newOrgSecret"), step.method(), target));
			case UPPERCASE_MEMBER ->
				sign(step, target, body, (digest) -> Digest.inUpperCase(member(step.method(), target).of(digest)));
			case ABSOLUTE_MEMBER -> sign(step, target, body, member(step.method(), this.url + target));
			case OWNER -> (this.credentials.isServiceAccount()) ? exchange(step, target, body, "Bearer " + this.token)
					: sign(step, target, body, (digest) -> digest.authorization(this.credentials.id(),
							this.credentials.secret(), step.method(), target));
		};
	}

	private Signature member(String method, String target) {
		return (digest) -> digest.authorization(variable("memberKey"), variable("memberSecret"), method, target);
	}

	private String variable(String name) {
		return this.variables.getOrDefault(name, "");
	}

	/**
	 * Sends a signed request, and repeats it with a new nonce if the server challenges
	 * it.
	 */
	private Answer sign(Step step, String target, @Nullable String body, Signature signature)
			throws IOException, InterruptedException {
		Digest known = this.digest;
		Answer answer = exchange(step, target, body, (known != null) ? signature.of(known) : null);
		Digest challenge = Digest.of(answer);
		if (challenge == null) {
			return answer;
		}
		this.digest = challenge;
		return exchange(step, target, body, signature.of(challenge));
	}

	/**
	 * Sends a request that is signed with a wrong private key.
	 */
	private Answer refused(Step step, String target, @Nullable String body) throws IOException, InterruptedException {
		Digest fresh = Digest.of(exchange(step, target, body, null));
		return exchange(step, target, body, (fresh != null)
				? fresh.authorization(this.credentials.id(), UUID.randomUUID().toString(), step.method(), target)
				: null);
	}

	private static String basic(String username, String password) {
		return "Basic "
				+ Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Percent-encodes the underscores in a client ID or secret.
	 */
	private static String encoded(String text) {
		return text.replace("_", "%5F");
	}

	private Answer exchange(Step step, String target, @Nullable String body, @Nullable String authorization)
			throws IOException, InterruptedException {
		if (this.isStopped) {
			throw new InterruptedException("stopped");
		}
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.url + target))
			.timeout(Duration.ofSeconds(60))
			.method(step.method(), (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		if (!step.accept().isEmpty()) {
			request.header("Accept", step.accept());
		}
		if (body != null) {
			request.header("Content-Type", step.contentType());
		}
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return Answer.of(this.http.send(request.build(), BodyHandlers.ofString()));
	}

	/**
	 * Signature of one request.
	 */
	private interface Signature {

		/**
		 * Returns the {@code Authorization} header that answers a challenge.
		 */
		String of(Digest digest);

	}

}
