package io.mockatlas.compare;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Options of the command. Its text has no secret.
 *
 * @param url the base URL of the service
 * @param orgId the id of the organization
 * @param emailDomain the domain of all addresses that the story invites
 * @param activeUser the username of an active user; empty if there is none
 * @param credentials the credentials of the caller
 * @param settings the settings of the own server
 * @param isAgreed whether the caller agrees to the plan
 * @param isJson whether the report is JSON
 * @param isCleanUp whether to delete only the leftovers of earlier runs
 * @param includesOrganizations whether to create, change and delete an organization too
 */
record Options(URI url, String orgId, String emailDomain, String activeUser, Credentials credentials,
		List<String> settings, boolean isAgreed, boolean isJson, boolean isCleanUp, boolean includesOrganizations) {

	private static final String INCLUDE_ORGANIZATIONS = "--include-organizations";

	private static final String PLAIN_HTTP = "--plain-http";

	private static final Set<String> FLAGS = Set.of("--yes", "--json", "--clean-up", INCLUDE_ORGANIZATIONS, PLAIN_HTTP);

	private static final Set<String> NAMES = Set.of("url", "public-key", "private-key", "client-id", "client-secret",
			"org-id", "email-domain", "active-user");

	/**
	 * Settings that the command itself needs, or that have no effect on responses, in the
	 * form of {@link #canonical}. With enforced rate limits the own server would reject
	 * requests that the service accepts.
	 */
	private static final List<String> RESERVED_SETTINGS = List.of("mockatlas.seed", "mockatlas.storage",
			"mockatlas.control", "mockatlas.portfile", "mockatlas.parentpid", "mockatlas.baseurl",
			"mockatlas.ratelimits");

	/**
	 * Characters of usernames that are the same in a path, in JSON and in YAML.
	 */
	private static final String USERNAME = "[\\w.!$&'*+=~-]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*";

	/**
	 * Hosts that are this machine, by their names alone.
	 */
	private static final Pattern LOOPBACK = Pattern
		.compile("(?i)(.+\\.)?localhost|127(\\.\\d{1,3}){3}|\\[(0{0,4}:){1,7}0{0,3}1\\]");

	/**
	 * Reads the options.
	 * @param arguments the command line without the verb
	 * @param environment the environment variables
	 * @throws IllegalArgumentException if an option is unknown, missing or invalid
	 */
	static Options of(List<String> arguments, Map<String, String> environment) {
		Map<String, String> values = new HashMap<>();
		List<String> settings = new ArrayList<>();
		for (String argument : arguments) {
			int end = argument.indexOf('=');
			String name = (argument.startsWith("--") && end > 0) ? argument.substring(2, end) : "";
			if (name.startsWith("mockatlas.")) {
				if (RESERVED_SETTINGS.stream().anyMatch(canonical(name)::startsWith)) {
					throw new IllegalArgumentException(
							"compare does not accept --" + name + ": its own server needs the default");
				}
				settings.add(argument);
			}
			else if (NAMES.contains(name)) {
				values.put(name, argument.substring(end + 1).strip());
			}
			else if (!FLAGS.contains(argument)) {
				throw new IllegalArgumentException(
						"unknown option " + ((end > 0) ? argument.substring(0, end) : argument) + " of compare");
			}
		}
		boolean isCleanUp = arguments.contains("--clean-up");
		return new Options(url(required(values, "url"), arguments.contains(PLAIN_HTTP)),
				matching("org-id", value(values, "org-id", environment, "MONGODB_ATLAS_ORG_ID"), "[0-9a-f]{24}"),
				(isCleanUp) ? ""
						: matching("email-domain", required(values, "email-domain"), "(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+"),
				activeUser(values.getOrDefault("active-user", "")), credentials(values, environment),
				List.copyOf(settings), arguments.contains("--yes"), arguments.contains("--json"), isCleanUp,
				arguments.contains(INCLUDE_ORGANIZATIONS));
	}

	/**
	 * Returns whether the service runs on this machine, so that it is not Atlas.
	 */
	boolean isOfThisMachine() {
		return isThisMachine(this.url);
	}

	/**
	 * Returns the name of a setting as Spring compares it.
	 */
	private static String canonical(String setting) {
		return setting.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
	}

	private static String activeUser(String username) {
		return (username.isEmpty()) ? "" : matching("active-user", username, USERNAME);
	}

	private static Credentials credentials(Map<String, String> values, Map<String, String> environment) {
		boolean isServiceAccount = values.containsKey("client-id")
				|| (!values.containsKey("public-key") && environment.containsKey("MONGODB_ATLAS_CLIENT_ID")
						&& !environment.containsKey("MONGODB_ATLAS_PUBLIC_KEY"));
		return (isServiceAccount)
				? new Credentials(true, value(values, "client-id", environment, "MONGODB_ATLAS_CLIENT_ID"),
						value(values, "client-secret", environment, "MONGODB_ATLAS_CLIENT_SECRET"))
				: new Credentials(false, value(values, "public-key", environment, "MONGODB_ATLAS_PUBLIC_KEY"),
						value(values, "private-key", environment, "MONGODB_ATLAS_PRIVATE_KEY"));
	}

	private static String value(Map<String, String> values, String name, Map<String, String> environment,
			String variable) {
		return Optional.ofNullable(values.get(name))
			.or(() -> Optional.ofNullable(environment.get(variable)))
			.filter((value) -> !value.isBlank())
			.orElseThrow(() -> new IllegalArgumentException(
					"compare requires --" + name + " or the environment variable " + variable));
	}

	private static String required(Map<String, String> values, String name) {
		return Optional.ofNullable(values.get(name))
			.filter((value) -> !value.isBlank())
			.orElseThrow(() -> new IllegalArgumentException("compare requires --" + name));
	}

	private static String matching(String name, String value, String pattern) {
		if (!value.matches(pattern)) {
			throw new IllegalArgumentException("--" + name + " has an invalid value: " + value);
		}
		return value;
	}

	private static URI url(String text, boolean mayBePlain) {
		URI url = parse(text.replaceAll("/+$", ""));
		if (url.getScheme().equals("http") && !mayBePlain && !isThisMachine(url)) {
			throw new IllegalArgumentException("--url would send the credentials in clear text to " + url.getHost()
					+ "; use https, or add " + PLAIN_HTTP);
		}
		return url;
	}

	private static boolean isThisMachine(URI url) {
		return LOOPBACK.matcher(url.getHost()).matches();
	}

	private static URI parse(String text) {
		try {
			URI url = URI.create(text);
			if (url.getHost() != null && List.of("http", "https").contains(url.getScheme()) && url.getPath().isEmpty()
					&& url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null) {
				return url;
			}
		}
		catch (IllegalArgumentException ex) {
			// reported below
		}
		throw new IllegalArgumentException("--url must look like https://cloud.mongodb.com");
	}

}
