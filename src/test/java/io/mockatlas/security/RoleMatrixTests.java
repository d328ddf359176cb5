package io.mockatlas.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.security.SandboxRoles.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation with every key and service account of the sandbox, on own, foreign and
 * unknown ids. Nothing is changed by it: each request has a flaw that is looked at right
 * after the role, so whoever is let in is told of that.
 */
@AtlasTest
class RoleMatrixTests {

	private static final String NOBODY = "690000000000000000000fff";

	private final AtlasClient atlas;

	RoleMatrixTests(AtlasClient atlas) {
		this.atlas = atlas;
	}

	@ParameterizedTest
	@MethodSource
	@TestEvidence(DOCUMENTED)
	void everybodyMayWhatTheTableSays(Operation operation) {
		List<String> deviations = new ArrayList<>();
		callers().forEach((name, caller) -> {
			for (Place place : operation.places(name)) {
				String target = operation.target(place);
				String outcome = outcome(this.atlas.sendUnsigned(operation.method(), target, null, "Authorization",
						caller.apply(operation.method(), target)));
				String expected = operation.expected(name, place);
				if (!outcome.equals(expected)) {
					deviations.add("%s at %s: %s, not %s".formatted(name, place.name(), outcome, expected));
				}
			}
		});

		assertThat(deviations).isEmpty();
	}

	static List<Operation> everybodyMayWhatTheTableSays() {
		return ControllerMappings.all()
			.stream()
			.filter(ControllerMappings.Mapping::isAtlas)
			.flatMap((mapping) -> Stream.of(mapping.method().name(), mapping.method().name().replace("GET", "HEAD"))
				.map((method) -> new Operation(method, mapping.path(), mapping.operation())))
			.distinct()
			.toList();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void organizationOfNewProjectIsTheOneInTheBody(Api api) {
		assertThat(deviations(api.base() + "/groups", """
				{"orgId":"ORG"}""",
				(name, place) -> SandboxRoles.expected(name, "Organization Project Creator", place)))
			.isEmpty();
	}

	/**
	 * A key opens accounts in its own organization alone, whatever the body says.
	 */
	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "who may; that a key knows no other organization is assumed")
	void organizationOfNewAccountIsTheCallersOwn(Api api) {
		assertThat(deviations(api.base() + "/users", """
				{"firstName":"Ada","lastName":"Example","roles":[{"orgId":"ORG","roleName":"ORG_MEMBER"}]}""",
				(name, place) -> {
					String expected = SandboxRoles.expected(name, "Organization Owner", SandboxRoles.home(name));
					boolean isElsewhere = expected.equals("let in") && !place.equals(SandboxRoles.home(name));
					return (isElsewhere) ? "401 USER_CANNOT_ACCESS_ORG" : expected;
				}))
			.isEmpty();
	}

	/**
	 * What is not as expected where everybody posts a body that names an organization,
	 * and lacks something that is looked for later.
	 */
	private List<String> deviations(String path, String body, BiFunction<String, Place, String> expected) {
		List<String> deviations = new ArrayList<>();
		callers().forEach((name, caller) -> SandboxRoles.ORGANIZATIONS.forEach((place) -> {
			Response response = this.atlas.sendUnsigned("POST", path, body.replace("\"ORG\"", "\"" + place.id() + "\""),
					"Accept", AtlasClient.V2_ACCEPT, "Content-Type", "application/json", "Authorization",
					caller.apply("POST", path));
			String code = response.header("X-Error-Code");
			String outcome = (code.equals("MISSING_ATTRIBUTE")) ? "let in" : response.status() + " " + code;
			if (!outcome.equals(expected.apply(name, place))) {
				deviations
					.add("%s at %s: %s, not %s".formatted(name, place.name(), outcome, expected.apply(name, place)));
			}
		}));
		return deviations;
	}

	@Test
	void everybodyInTheSandboxIsSpokenOf() {
		assertThat(SandboxRoles.names()).isEqualTo(callers().keySet());
	}

	/**
	 * What everybody signs in with, by method and target.
	 */
	private Map<String, BinaryOperator<String>> callers() {
		Map<String, BinaryOperator<String>> callers = new TreeMap<>();
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", "/api/atlas/v2", null));
		AtomicInteger count = new AtomicInteger();
		SandboxRoles.keys()
			.forEach((key) -> callers.put(key.publicKey(), (method, target) -> AtlasClient.authorization(key, method,
					target, nonce, count.incrementAndGet())));
		SandboxRoles.clients().forEach((client) -> {
			String token = this.atlas.token(client);
			callers.put(client.id(), (method, target) -> "Bearer " + token);
		});
		return callers;
	}

	/**
	 * What an operation says to a key: a refusal, or that the request has a flaw, or that
	 * it does nothing here.
	 */
	private static String outcome(Response response) {
		String code = response.header("X-Error-Code");
		return switch (code) {
			case "INVALID_VERSION_DATE", "INVALID_QUERY_PARAMETER", "NOT_EMULATED" -> "let in";
			default -> response.status() + " " + code;
		};
	}

	/**
	 * An operation, under one of both APIs.
	 */
	record Operation(String method, String path, String row) {

		/**
		 * v2 is asked for no version, which is refused after the role; v1.0 would take
		 * that, so it is asked for an envelope that is neither there nor not.
		 */
		String target(Place place) {
			return this.path.replaceAll("\\{(orgId|groupId)}", place.id()).replaceAll("\\{[^}]+}", NOBODY)
					+ ((this.path.startsWith("/api/atlas/v1.0")) ? "?envelope=maybe" : "");
		}

		/**
		 * Where the path has no place, the key's own organization is it.
		 */
		List<Place> places(String key) {
			if (this.path.contains("{orgId}")) {
				return SandboxRoles.ORGANIZATIONS;
			}
			return (this.path.contains("{groupId}")) ? SandboxRoles.PROJECTS : List.of(SandboxRoles.home(key));
		}

		String expected(String key, Place place) {
			return SandboxRoles.expected(key, title(), place);
		}

		/**
		 * The role as the table calls it, which a row for this method goes before one for
		 * all.
		 */
		private String title() {
			Map<Boolean, List<RoleTable.Row>> rows = DerivedRoles.ROWS.stream()
				.filter((row) -> row.path().equals(this.row))
				.collect(Collectors.partitioningBy((row) -> row.method() == null));
			return Stream
				.concat(rows.get(false)
					.stream()
					.filter((row) -> String.valueOf(row.method()).equals(this.method.replace("HEAD", "GET"))),
						rows.get(true).stream())
				.findFirst()
				.orElseThrow()
				.requirement()
				.toString();
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
