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

import io.mockatlas.fixture.ClientCredentials;
import io.mockatlas.fixture.Key;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Who of the sandbox has which role where, said here a second time and from Atlas's
 * pages: what the server works out of roles is held against this.
 */
final class SandboxRoles {

	static final List<Place> ORGANIZATIONS = List.of(new Place(false, "acme", "690000000000000000000a01"),
			new Place(false, "globex", "690000000000000000000b01"),
			new Place(false, "nowhere", "690000000000000000000eee"));

	static final List<Place> PROJECTS = List.of(new Place(true, "acme-web", "690000000000000000000a11"),
			new Place(true, "acme-data", "690000000000000000000a12"),
			new Place(true, "globex-app", "690000000000000000000b11"),
			new Place(true, "nowhere", "690000000000000000000eee"));

	private static final String IN_ORGANIZATION = "Organization Member";

	private static final String ON_PROJECT = "Project Read Only";

	/**
	 * The service account, by a short name.
	 */
	private static final String ACCOUNT = "mdb_sa_id_690000000000000000000a51";

	/**
	 * An Organization Owner is Project Owner everywhere, and a Project Owner may
	 * everything on the project.
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
	 * The answer to a key that wants to do what needs a role, at a place.
	 */
	static String expected(String key, String title, Place place) {
		if (place.name().equals("nowhere")) {
			return (place.isProject()) ? "404 GROUP_NOT_FOUND" : "404 ORG_NOT_FOUND";
		}
		if (!holders((place.isProject()) ? ON_PROJECT : IN_ORGANIZATION, place).contains(key)) {
			return (place.isProject()) ? "401 USER_CANNOT_ACCESS_GROUP" : "401 USER_CANNOT_ACCESS_ORG";
		}
		return (holders(title, place).contains(key)) ? "let in" : "401 USER_UNAUTHORIZED";
	}

	/**
	 * The organization that a key belongs to.
	 */
	static Place home(String key) {
		return ORGANIZATIONS.stream()
			.filter((place) -> HOLDERS.getOrDefault(key(IN_ORGANIZATION, place.name()), Set.of()).contains(key))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Everybody who is spoken of here.
	 */
	static Set<String> names() {
		return HOLDERS.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The keys of the sandbox, as it is shipped.
	 */
	static List<Key> keys() {
		return each("apiKeys", (key) -> new Key(key.path("publicKey").asString(), key.path("privateKey").asString()));
	}

	/**
	 * The service accounts of the sandbox, as it is shipped.
	 */
	static List<ClientCredentials> clients() {
		return each("serviceAccounts", (account) -> new ClientCredentials(account.path("clientId").asString(),
				account.path("secrets").path(0).path("secret").asString()));
	}

	private static <T> List<T> each(String field, Function<JsonNode, T> credentials) {
		List<T> all = new ArrayList<>();
		try (InputStream in = SandboxRoles.class.getResourceAsStream("/sandbox.yaml")) {
			for (JsonNode organization : new YAMLMapper().readTree(in).path("organizations")) {
				organization.path(field).forEach((node) -> all.add(credentials.apply(node)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return all;
	}

	private static Set<String> holders(String title, Place place) {
		Set<String> holders = HOLDERS.get(key(title, place.name()));
		if (holders == null) {
			throw new AssertionError("nothing is said of who is " + title + " at " + place.name());
		}
		return holders;
	}

	private static String key(String... words) {
		return String.join(" at ", Arrays.asList(words));
	}

	/**
	 * An organization or a project.
	 */
	record Place(boolean isProject, String name, String id) {
	}

}
