package io.mockatlas.compare;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the command does before it sends a request. The address has no server.
 */
class CompareOptionsTests {

	private static final List<String> COMPLETE = List.of("--url=http://127.0.0.1:9", "--public-key=abcdefgh",
			"--private-key=private-text", "--org-id=690000000000000000000a01", "--email-domain=example.com");

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void printsPlanWithoutYes() {
		assertThat(run(COMPLETE)).isEqualTo(2);
		assertThat(this.out).asString()
			.contains("http://127.0.0.1:9", "690000000000000000000a01", "mock-atlas-compare-", "example.com")
			.doesNotContain("private-text");
		assertThat(this.err).asString()
			.isEqualToIgnoringNewLines("mock-atlas: nothing was called; add --yes to run this");
	}

	@Test
	void printsPlanOfCleanUpWithoutYes() {
		assertThat(run(with(COMPLETE, "--clean-up"))).isEqualTo(2);
		assertThat(this.out).asString().contains("deletes").doesNotContain("private-text");
	}

	@Test
	void failsIfServiceDoesNotRespond() {
		assertThat(run(with(COMPLETE, "--yes"))).isEqualTo(2);
		assertThat(this.err).asString().contains("cannot compare").doesNotContain("private-text");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--url", "--public-key", "--private-key", "--org-id", "--email-domain" })
	void requires(String option) {
		List<String> incomplete = COMPLETE.stream().filter((argument) -> !argument.startsWith(option + "=")).toList();

		assertThat(run(incomplete)).isEqualTo(2);
		assertThat(this.err).asString().contains(option).doesNotContain("private-text").containsOnlyOnce("\n");
		assertThat(this.out).asString().isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--unknown=secret-value", "--url=ftp://host", "--url=http://host/path", "--org-id=1",
			"--url=http://127.0.0.1:9?x", "--email-domain=example", "--mockatlas.seed=x", "--mockatlas.control.token=x",
			"--active-user=a b@example.com", "--active-user=a\"@example.com", "--active-user=a%2f@example.com",
			"--active-user=ada", "other" })
	void rejects(String argument) {
		assertThat(run(with(COMPLETE, argument))).isEqualTo(2);
		assertThat(this.err).asString().containsOnlyOnce("\n").doesNotContain("private-text", "secret-value");
		assertThat(this.out).asString().isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "mockatlas.rate-limits", "mockatlas.rateLimits", "mockatlas.RATE_LIMITS" })
	void rejectsEnforcedRateLimits(String setting) {
		assertThat(run(with(COMPLETE, "--" + setting + "=enforced"))).isEqualTo(2);
		assertThat(this.err).asString()
			.isEqualToIgnoringNewLines(
					"mock-atlas: compare does not accept --" + setting + ": its own server needs the default");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://cloud.mongodb.com", "http://localhost.example.com", "http://127.0.0.1.nip.io",
			"http://10.0.0.1:8080", "http://[2001:db8::1]:8080" })
	void rejectsPlainHttpToOtherMachines(String url) {
		List<String> arguments = with(COMPLETE, "--url=" + url);

		assertThat(run(arguments)).isEqualTo(2);
		assertThat(this.err).asString().contains("clear text", "--plain-http").containsOnlyOnce("\n");
		assertThat(this.out).asString().isEmpty();
		Options options = Options.of(with(arguments, "--plain-http"), Map.of());
		assertThat(options.url()).hasToString(url);
		assertThat(options.isOfThisMachine()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080", "http://atlas.localhost", "http://127.1.2.3", "http://[::1]:1",
			"http://[0:0:0:0:0:0:0:1]" })
	void acceptsPlainHttpToThisMachine(String url) {
		Options options = Options.of(with(COMPLETE, "--url=" + url), Map.of());

		assertThat(options.url()).hasToString(url);
		assertThat(options.isOfThisMachine()).isTrue();
	}

	@Test
	void acceptsHttpsToOtherMachine() {
		Options options = Options.of(with(COMPLETE, "--url=https://cloud.mongodb.com"), Map.of());

		assertThat(options.url()).hasToString("https://cloud.mongodb.com");
		assertThat(options.isOfThisMachine()).isFalse();
	}

	@Test
	void acceptsActiveUser() {
		assertThat(Options.of(with(COMPLETE, "--active-user=Ada.O'Brien+1@mail.example.com"), Map.of()).activeUser())
			.isEqualTo("Ada.O'Brien+1@mail.example.com");
	}

	@Test
	void readsCredentialsFromEnvironment() {
		Options options = Options.of(List.of("--url=https://cloud.mongodb.com/", "--email-domain=example.com"),
				Map.of("MONGODB_ATLAS_PUBLIC_KEY", "abcdefgh", "MONGODB_ATLAS_PRIVATE_KEY", "private-text",
						"MONGODB_ATLAS_ORG_ID", "690000000000000000000a01", "MONGODB_ATLAS_CLIENT_ID", "unused"));

		assertThat(options.credentials()).isEqualTo(new Credentials(false, "abcdefgh", "private-text"));
		assertThat(options.url()).hasToString("https://cloud.mongodb.com");
		assertThat(options.toString()).doesNotContain("private-text");
	}

	@Test
	void passesSettingsToOwnServer() {
		assertThat(Options.of(with(COMPLETE, "--mockatlas.missing-role-status=403"), Map.of()).settings())
			.containsExactly("--mockatlas.missing-role-status=403");
	}

	private int run(List<String> arguments) {
		Launcher launcher = (settings) -> {
			throw new AssertionError("started a server");
		};
		return new CompareCommand(launcher, "1.2.3", new PrintStream(this.out), new PrintStream(this.err))
			.run(arguments, Map.of());
	}

	private static List<String> with(List<String> arguments, String argument) {
		List<String> all = new ArrayList<>(arguments);
		all.add(argument);
		return all;
	}

}
