package io.mockatlas.control.faults;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.mockatlas.fixture.database.SharedDatabase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates faults and calls. The only known operation is deleteOrgInvite.
 */
final class FaultDocuments {

	static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private FaultDocuments() {
	}

	/**
	 * Reads faults from JSON in which single quotes replace double quotes.
	 */
	static List<Fault> read(String... faults) {
		List<FaultDefinition> definitions = definitions(faults);
		return IntStream.range(0, faults.length).mapToObj((i) -> new Fault(i, definitions.get(i))).toList();
	}

	/**
	 * Reads definitions of faults from JSON in which single quotes replace double quotes.
	 */
	static List<FaultDefinition> definitions(String... faults) {
		FaultReader reader = new FaultReader(patterns(), NOW);
		return IntStream.range(0, faults.length)
			.mapToObj((i) -> reader.read("faults[" + i + "]",
					JSON.readValue(faults[i].replace('\'', '"'), FaultEntry.class)))
			.toList();
	}

	/**
	 * Returns the faults of a server on a database, at {@link #NOW}.
	 */
	static Faults server(SharedDatabase database) {
		return new Faults(new FaultRepository(database.jdbc(), database.batch(), database.versions()),
				FaultDocuments::patterns, database, database.transactions(), Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private static CallPatternReader patterns() {
		return new CallPatternReader(Set.of("deleteOrgInvite"), FaultDocuments::operationId);
	}

	static CallDescription call(String method, String path, @Nullable String caller, @Nullable String operationId) {
		return new CallDescription(method, path, caller, operationId);
	}

	static CallDescription call() {
		return call("GET", "/api/atlas/v2/orgs/690000000000000000000a01/invites", "ada", "listOrgInvites");
	}

	private static @Nullable String operationId(String method, String path) {
		return (method.equals("DELETE") && path.matches("/api/atlas/v(1\\.0|2)/orgs/[^/]+/invites/[^/]+"))
				? "deleteOrgInvite" : null;
	}

}
