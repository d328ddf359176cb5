package io.mockatlas.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.ServiceAccountCredentials;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Expected roles of the sandbox's keys and service accounts, written from the pages of
 * Atlas. Tests compare the decisions of the server with them.
 */
final class SandboxRoles {

	static final List<SandboxResource> ORGANIZATIONS = List.of(
			new SandboxResource(false, "acme", "690000000000000000000a01"),
			new SandboxResource(false, "globex", "690000000000000000000b01"),
			new SandboxResource(false, "nowhere", "690000000000000000000eee"));

	static final List<SandboxResource> PROJECTS = List.of(
			new SandboxResource(true, "acme-web", "690000000000000000000a11"),
			new SandboxResource(true, "acme-data", "690000000000000000000a12"),
			new SandboxResource(true, "globex-app", "690000000000000000000b11"),
			new SandboxResource(true, "nowhere", "690000000000000000000eee"));

	private static final String LEAST_ORG_ROLE = "Organization Member";

	private static final String LEAST_PROJECT_ROLE = "Project Read Only";

	/**
	 * Client id of the service account, which the table calls account.
	 */
	private static final String ACCOUNT = "mdb_sa_id_690000000000000000000a51";

	/**
	 * Keys and service accounts by role and resource. An Organization Owner has the role
	 * Project Owner on all projects, and a Project Owner has all permissions on the
	 * project.
	 */
	private static final Map<String, Set<String>> HOLDERS = """
			Organization Owner     | acme       | orgowner account
			Organization Owner     | globex     | glxowner
			Organization Owner     | acme-web   | orgowner account
			Organization Owner     | acme-data  | orgowner account
			Organization Owner     | globex-app | glxowner
			Organization Read Only | acme       | orgowner account
			Organization Read Only | globex     | glxowner
			Organization Project Creator | acme | orgowner account
			Organization Project Creator | globex | glxowner
			Organization Member    | acme       | orgowner account orgmembr prjowner prjreadr
			Organization Member    | globex     | glxowner
			Project Owner          | acme-web   | orgowner account prjowner
			Project Owner          | acme-data  | orgowner account
			Project Owner          | globex-app | glxowner
			Project Access Manager | acme-web   | orgowner account prjowner
			Project Access Manager | acme-data  | orgowner account
			Project Access Manager | globex-app | glxowner
			Project Read Only      | acme-web   | orgowner account prjowner prjreadr
			Project Read Only      | acme-data  | orgowner account
			Project Read Only      | globex-app | glxowner
			""".lines()
		.map((line) -> line.replace("account", ACCOUNT).split(" *\\| *"))
		.collect(Collectors.toMap((cells) -> key(cells[0], cells[1]), (cells) -> Set.of(cells[2].split(" "))));

	private SandboxRoles() {
	}

	/**
	 * Returns the expected outcome of a request that requires a role on a resource.
	 */
	static String expected(String key, String title, SandboxResource resource) {
		if (resource.name().equals("nowhere")) {
			return (resource.isProject()) ? "404 GROUP_NOT_FOUND" : "404 ORG_NOT_FOUND";
		}
		if (!holders((resource.isProject()) ? LEAST_PROJECT_ROLE : LEAST_ORG_ROLE, resource).contains(key)) {
			return (resource.isProject()) ? "401 USER_CANNOT_ACCESS_GROUP" : "401 USER_CANNOT_ACCESS_ORG";
		}
		return (holders(title, resource).contains(key)) ? "authorized" : "401 USER_UNAUTHORIZED";
	}

	/**
	 * Returns the organization of a key or service account.
	 */
	static SandboxResource home(String key) {
		return ORGANIZATIONS.stream()
			.filter((resource) -> HOLDERS.getOrDefault(key(LEAST_ORG_ROLE, resource.name()), Set.of()).contains(key))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Returns the names of all keys and service accounts.
	 */
	static Set<String> names() {
		return HOLDERS.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Returns the keys of the packaged sandbox.
	 */
	static List<Key> keys() {
		return credentials("apiKeys",
				(key) -> new Key(key.path("publicKey").asString(), key.path("privateKey").asString()));
	}

	/**
	 * Returns the service accounts of the packaged sandbox.
	 */
	static List<ServiceAccountCredentials> clients() {
		return credentials("serviceAccounts",
				(account) -> new ServiceAccountCredentials(account.path("clientId").asString(),
						account.path("secrets").path(0).path("secret").asString()));
	}

	private static <T> List<T> credentials(String field, Function<JsonNode, T> parser) {
		List<T> all = new ArrayList<>();
		try (InputStream in = SandboxRoles.class.getResourceAsStream("/sandbox.yaml")) {
			for (JsonNode organization : new YAMLMapper().readTree(in).path("organizations")) {
				organization.path(field).forEach((node) -> all.add(parser.apply(node)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return all;
	}

	private static Set<String> holders(String title, SandboxResource resource) {
		Set<String> holders = HOLDERS.get(key(title, resource.name()));
		if (holders == null) {
			throw new AssertionError("no expected holders of " + title + " at " + resource.name());
		}
		return holders;
	}

	private static String key(String... words) {
		return String.join(" at ", Arrays.asList(words));
	}

	/**
	 * Organization or project of the sandbox.
	 */
	record SandboxResource(boolean isProject, String name, String id) {
	}

}
