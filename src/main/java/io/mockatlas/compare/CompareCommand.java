package io.mockatlas.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.compare.story.Step;
import io.mockatlas.compare.story.Steps;
import io.mockatlas.compare.story.Story;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The {@code compare} command: runs the {@link Story} against a service and against a
 * server of its own, prints the differences, and deletes what it made.
 */
public final class CompareCommand {

	/**
	 * Beginning of all names that the command makes.
	 */
	static final String PREFIX = "mock-atlas-compare-";

	private static final int DIFFERENT = 1;

	private static final int FAILED = 2;

	private static final int USERS = 7;

	private final Launcher launcher;

	private final String version;

	private final PrintStream out;

	private final PrintStream err;

	private final ShutdownHooks hooks;

	private final @Nullable Pauses pauses;

	private static final String ORGANIZATIONS = """
			It also creates two organizations, one after the other, whose owner is the active user, changes and deletes
			them. A run that is killed can leave one over, which only its owner can delete: --clean-up has no access.""";

	private final CountDownLatch interruption = new CountDownLatch(1);

	/**
	 * Creates the command.
	 * @param launcher starts the own server
	 * @param version the version of mock-atlas
	 * @param out standard output
	 * @param err standard error
	 */
	public CompareCommand(Launcher launcher, String version, PrintStream out, PrintStream err) {
		this(launcher, version, out, err, ShutdownHooks.OF_JVM, null);
	}

	/**
	 * Creates a command for a test.
	 * @param hooks receives the clean-up of an interrupted run
	 * @param pauses waits for the rate limits of every service; null to wait in real
	 * time, and on this machine only if the service demands it
	 */
	CompareCommand(Launcher launcher, String version, PrintStream out, PrintStream err, ShutdownHooks hooks,
			@Nullable Pauses pauses) {
		this.launcher = launcher;
		this.version = version;
		this.out = out;
		this.err = err;
		this.hooks = hooks;
		this.pauses = pauses;
	}

	/**
	 * Runs the command.
	 * @param arguments the command line without the verb
	 * @param environment the environment variables
	 * @return 0 without differences, 1 with differences, 2 if nothing could be compared
	 * or something is left over
	 */
	public int run(List<String> arguments, Map<String, String> environment) {
		try {
			Options options = Options.of(arguments, environment);
			this.launcher.check(options.settings());
			if (!options.isAgreed()) {
				this.out.println(plan(options));
				this.err.println("mock-atlas: nothing was called; add --yes to run this");
				return FAILED;
			}
			return (options.isCleanUp()) ? cleanUp(options) : compare(options);
		}
		catch (IllegalArgumentException ex) {
			this.err.println("mock-atlas: " + ex.getMessage());
		}
		catch (IOException | RuntimeException ex) {
			this.err.println("mock-atlas: cannot compare: " + ex);
		}
		catch (InterruptedException ex) {
			this.err.println("mock-atlas: the comparison was interrupted");
		}
		return FAILED;
	}

	private static String plan(Options options) {
		if (options.isCleanUp()) {
			return "compare --clean-up deletes from organization %s at %s, as %s, all projects, teams, API keys, service accounts and invitations whose names begin with %s."
				.formatted(options.orgId(), options.url(), options.credentials(), PREFIX);
		}
		return """
				compare sends about %d requests to organization %s at %s, as %s.
				It creates up to three projects, and teams, API keys, service accounts and invitations. All names begin
				with %s and a number of this run. The service sends mail to up to %d addresses at %s, and possibly to an active
				user: %s. Atlas accepts ten invitations a minute, so the run takes a few minutes.
				In the end, and when it is interrupted, it deletes all of them. It changes nothing else.
				%s
				Operations that it leaves out:
				%s"""
			.formatted(steps(options, true).size(), options.orgId(), options.url(), options.credentials(), PREFIX,
					USERS, options.emailDomain(),
					(options.activeUser().isEmpty()) ? "none, without --active-user"
							: options.activeUser() + ", added to those projects and teams",
					(options.includesOrganizations()) ? ORGANIZATIONS : "It creates and changes no organization.",
					leftOut(options));
	}

	private static String leftOut(Options options) {
		return Story.leftOut(options.includesOrganizations())
			.entrySet()
			.stream()
			.map((entry) -> "  " + entry.getKey() + ": " + entry.getValue())
			.collect(Collectors.joining("\n"));
	}

	private int cleanUp(Options options) throws InterruptedException {
		CleanUp cleanUp = cleanUp(options, PREFIX, Pattern.compile(Pattern.quote(PREFIX) + "[0-9a-f]{8}"), Set.of(),
				Map.of());
		List<String> problems = cleanUp.run();
		problems.forEach((problem) -> this.err.println("mock-atlas: " + problem));
		this.out.println("deleted " + cleanUp.deleted());
		return (problems.isEmpty()) ? 0 : FAILED;
	}

	private int compare(Options options) throws IOException, InterruptedException {
		String prefix = PREFIX + OwnServer.random(4);
		Client service = client(options, prefix, pauses(this::pause));
		requireAccess(service, options);
		boolean isFederated = service.send(Steps.get("/orgs/{org}/federationSettings")).isSuccess();
		try (OwnServer server = OwnServer.start(this.launcher, options, isFederated)) {
			Client ours = new Client(server.url(), server.credentials(), variables(options, prefix), (duration) -> {
			}, FixedLimits.none());
			Report report = new Report(server.behaviours(), Story.leftOut(options.includesOrganizations()));
			boolean isClean = compare(options, prefix, steps(options, isFederated), ours, service, report);
			if (options.isJson()) {
				report.printJson(this.out, this.version, options.url().toString());
			}
			else {
				report.print(this.out);
			}
			if (!isClean) {
				this.err.println("mock-atlas: compare --clean-up --yes deletes the leftovers");
				return FAILED;
			}
			return (report.hasDifferences()) ? DIFFERENT : 0;
		}
	}

	/**
	 * Runs the story and deletes what it made, also if the process is interrupted.
	 * @return whether everything was deleted
	 */
	private boolean compare(Options options, String prefix, List<Step> steps, Client ours, Client service,
			Report report) throws IOException, InterruptedException {
		CleanUpOnExit exit = new CleanUpOnExit(service, cleanUp(options, prefix, Pattern.compile(Pattern.quote(prefix)),
				service.created(), service.variables()), this.interruption, this.err);
		Thread hook = new Thread(exit::interrupt, "compare-clean-up");
		this.hooks.add(hook);
		try {
			for (Step step : steps) {
				compare(step, ours, service, report);
			}
		}
		finally {
			exit.cleanUp();
			this.hooks.remove(hook);
		}
		return exit.isClean();
	}

	private static List<Step> steps(Options options, boolean isFederated) {
		List<Step> steps = Story.steps(options.credentials().isServiceAccount(), isFederated);
		return (options.includesOrganizations())
				? Stream.concat(steps.stream(), Story.organizations().stream()).toList() : steps;
	}

	private static void compare(Step step, Client ours, Client service, Report report)
			throws IOException, InterruptedException {
		if (service.variables().containsKey(step.unless()) || ours.variables().containsKey(step.unless())) {
			return;
		}
		String obstacle = Story.obstacle(step, ours.variables());
		if (obstacle == null) {
			obstacle = Story.obstacle(step, service.variables());
		}
		if (obstacle != null) {
			report.skip(step, obstacle);
			return;
		}
		Answer our = ours.send(step);
		Answer their = service.send(step);
		report.add(step, our, Comparison.of(step, our, ours.normalization(), their, service.normalization()));
	}

	private static void requireAccess(Client service, Options options) throws IOException, InterruptedException {
		Answer answer = service.send(Steps.get("/orgs/{org}/invites"));
		if (!answer.isSuccess()) {
			throw new IllegalArgumentException(
					"the credentials must be those of an Organization Owner of --org-id; the service answers "
							+ answer.outcome());
		}
		JsonNode invitations = answer.json();
		if (invitations != null && invitations.valueStream()
			.anyMatch(
					(invitation) -> invitation.path("username").asString("").equalsIgnoreCase(options.activeUser()))) {
			throw new IllegalArgumentException("--active-user has a pending invitation; name an active user");
		}
		if (!options.activeUser().isEmpty()) {
			requireActive(service, options);
		}
	}

	/**
	 * Requires a user of the organization: an invitation of any other address would be
	 * sent to a stranger.
	 */
	private static void requireActive(Client service, Options options) throws IOException, InterruptedException {
		JsonNode user = service.send(Steps.get("/users/byName/{activeUser}")).json();
		if (user == null || user.path("roles")
			.valueStream()
			.noneMatch((role) -> role.path("orgId").asString("").equals(options.orgId()))) {
			throw new IllegalArgumentException("--active-user is not an active user of --org-id");
		}
	}

	/**
	 * Returns a clean-up, which waits for rate limits also after an interruption.
	 */
	private CleanUp cleanUp(Options options, String prefix, Pattern names, Set<String> created,
			Map<String, String> story) {
		Pauses waits = pauses((duration) -> Thread.sleep(duration.toMillis()));
		return new CleanUp(client(options, prefix, waits), waits, names, created, story);
	}

	private Pauses pauses(Pauses ofProcess) {
		return (this.pauses != null) ? this.pauses : ofProcess;
	}

	private Client client(Options options, String prefix, Pauses waits) {
		boolean isUnlimited = this.pauses == null && options.isOfThisMachine();
		return new Client(options.url(), options.credentials(), variables(options, prefix), waits,
				(isUnlimited) ? FixedLimits.none() : FixedLimits.ofAtlas(waits));
	}

	/**
	 * Waits, unless the run is interrupted.
	 */
	private void pause(Duration duration) throws InterruptedException {
		this.err.println("mock-atlas: waiting " + duration.toSeconds() + " s for a rate limit of the service");
		if (this.interruption.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new InterruptedException("stopped");
		}
	}

	static Map<String, String> variables(Options options, String prefix) {
		Map<String, String> variables = new HashMap<>();
		variables.put("org", options.orgId());
		variables.put("prefix", prefix);
		for (int i = 1; i <= USERS; i++) {
			variables.put("user" + i, prefix + "-" + i + "@" + options.emailDomain().toLowerCase(Locale.ROOT));
		}
		variables.put("user1Upper", (prefix + "-1@" + options.emailDomain()).toUpperCase(Locale.ROOT));
		variables.put("unknownUser", prefix + "-unknown@" + options.emailDomain().toLowerCase(Locale.ROOT));
		if (!options.activeUser().isEmpty()) {
			variables.put("activeUser", options.activeUser());
		}
		return variables;
	}

}
