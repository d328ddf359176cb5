package io.mockatlas.bootstrap.prepare;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Client that sends the requests of the training run, signed as real clients sign them.
 */
final class TrainingClient {

	private static final Map<String, String> PRIVATE_KEYS = Map.of("orgowner", "11111111-1111-4111-8111-111111111111",
			"orgmembr", "22222222-2222-4222-8222-222222222222", "prjowner", "33333333-3333-4333-8333-333333333333");

	private static final String CLIENT = "mdb_sa_id_690000000000000000000a51:mdb_sa_sk_sandbox0000000000000000000000000000";

	private static final String FORM = "grant_type=";

	private static final Map<String, String> SANDBOX = Map.of("org", "690000000000000000000a01", "web",
			"690000000000000000000a11", "data", "690000000000000000000a12", "platform", "690000000000000000000a21",
			"ada", "690000000000000000000a31", "grace", "690000000000000000000a32");

	private static final Pattern FIELD = Pattern.compile("\"(id|clientId|access_token)\" ?: ?\"([^\"]+)\"");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+(\\.[a-zA-Z_]+)?)}");

	private static final int UNAUTHORIZED = 401;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Map<String, DigestSigner> signers = new HashMap<>();

	private final Map<String, String> values = new HashMap<>(SANDBOX);

	private final URI baseUrl;

	TrainingClient(URI baseUrl) {
		this.baseUrl = baseUrl;
	}

	/**
	 * Sends a request.
	 * @param request the request
	 * @throws IOException if the response has another status than the expected one
	 */
	void send(TrainingRequest request) throws IOException, InterruptedException {
		String target = resolve(request.target());
		HttpResponse<String> response = send(request, target);
		if (response.statusCode() != request.status()) {
			throw new IOException("%s %s as %s returned %d, not %d: %s".formatted(request.method(), target,
					request.caller(), response.statusCode(), request.status(), response.body()));
		}
		if (request.method().equals("POST")) {
			remember(request.target(), response.body());
		}
	}

	private HttpResponse<String> send(TrainingRequest request, String target) throws IOException, InterruptedException {
		String privateKey = PRIVATE_KEYS.get(request.caller());
		if (privateKey == null) {
			return send(request, target, authorization(request.caller()));
		}
		DigestSigner signer = this.signers.get(request.caller());
		HttpResponse<String> response = send(request, target,
				(signer != null) ? signer.sign(request.method(), target) : "");
		String challenge = response.headers().firstValue("WWW-Authenticate").orElse("");
		if (response.statusCode() != UNAUTHORIZED || challenge.isEmpty()) {
			return response;
		}
		DigestSigner renewed = new DigestSigner(request.caller(), privateKey, challenge);
		this.signers.put(request.caller(), renewed);
		return send(request, target, renewed.sign(request.method(), target));
	}

	private String authorization(String caller) {
		return switch (caller) {
			case "bearer" -> "Bearer " + this.values.get("token.access_token");
			case "client" ->
				"Basic " + Base64.getEncoder().encodeToString(CLIENT.getBytes(StandardCharsets.ISO_8859_1));
			default -> "";
		};
	}

	private HttpResponse<String> send(TrainingRequest request, String target, String authorization)
			throws IOException, InterruptedException {
		String body = resolve(request.body());
		HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(this.baseUrl + target))
			.timeout(Duration.ofMinutes(10))
			.method(request.method(), (body.isEmpty()) ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
			.header("Accept",
					(request.version().equals("-")) ? "*/*" : "application/vnd.atlas." + request.version() + "+json");
		if (!body.isEmpty()) {
			builder.header("Content-Type",
					(body.startsWith(FORM)) ? "application/x-www-form-urlencoded" : "application/json");
		}
		if (!authorization.isEmpty()) {
			builder.header("Authorization", authorization);
		}
		return this.http.send(builder.build(), BodyHandlers.ofString());
	}

	/**
	 * Stores the first value of each field, under the last segment of the path.
	 */
	private void remember(String target, String body) {
		String name = target.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
		Map<String, String> fields = new HashMap<>();
		Matcher field = FIELD.matcher(body);
		while (field.find()) {
			fields.putIfAbsent(name + "." + field.group(1), field.group(2));
		}
		this.values.putAll(fields);
	}

	private String resolve(String text) {
		return PLACEHOLDER.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(this.values.getOrDefault(match.group(1), match.group())));
	}

}
