package io.mockatlas.compare;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.Key;

/**
 * Run of the command against the server of a test.
 */
final class ComparisonRun {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final List<Thread> hooks = new ArrayList<>();

	private final AtlasClient atlas;

	private final Acme acme;

	private final Pauses pauses;

	ComparisonRun(AtlasClient atlas, Acme acme, Pauses pauses) {
		this.atlas = atlas;
		this.acme = acme;
		this.pauses = pauses;
	}

	/**
	 * Runs the command with the organization's owner and further options.
	 */
	int run(String... options) {
		return run(Map.of(),
				Stream
					.concat(Stream.of("--public-key=" + this.acme.orgOwner().publicKey(),
							"--private-key=" + this.acme.orgOwner().privateKey()), Arrays.stream(options))
					.toArray(String[]::new));
	}

	/**
	 * Runs the command without credentials in its options.
	 */
	int run(Map<String, String> environment, String... options) {
		List<String> arguments = new ArrayList<>(
				List.of("--url=" + this.atlas.url(""), "--org-id=" + this.acme.id(), "--email-domain=example.com"));
		arguments.addAll(List.of(options));
		return command().run(arguments, environment);
	}

	private CompareCommand command() {
		return new CompareCommand(SharedLauncher.INSTANCE, "1.2.3", new PrintStream(this.out, true),
				new PrintStream(this.err, true), new ShutdownHooks() {

					@Override
					public void add(Thread hook) {
						ComparisonRun.this.hooks.add(hook);
					}

					@Override
					public void remove(Thread hook) {
						ComparisonRun.this.hooks.remove(hook);
					}

				}, this.pauses);
	}

	/**
	 * Returns the kinds of things in the organization that the command made.
	 */
	List<String> leftOver(Key owner) {
		return named(owner, CompareCommand.PREFIX);
	}

	/**
	 * Returns the kinds of things in the organization that have a prefix in their names.
	 */
	List<String> named(Key owner, String prefix) {
		return Stream.of("groups", "teams", "apiKeys", "invites", "serviceAccounts")
			.filter((kind) -> this.atlas
				.send(owner, "GET", "/api/atlas/v2/orgs/" + this.acme.id() + "/" + kind, null, "Accept",
						"application/vnd.atlas.2024-08-05+json")
				.body()
				.contains("\"" + prefix))
			.toList();
	}

	/**
	 * Hooks that the run has registered and not removed.
	 */
	List<Thread> hooks() {
		return this.hooks;
	}

	String out() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	String err() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

}
