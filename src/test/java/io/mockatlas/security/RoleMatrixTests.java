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
import io.mockatlas.security.SandboxRoles.SandboxResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls all operations with all keys and service accounts of the sandbox, on their own,
 * other and unknown ids. Each request has a defect that is checked right after the role,
 * so an authorized request fails with the error of that defect and changes nothing.
 */
@AtlasTest
class RoleMatrixTests {

	private static final String UNKNOWN_ID = "690000000000000000000fff";

	private final AtlasClient atlas;

	RoleMatrixTests(AtlasClient atlas) {
		this.atlas = atlas;
	}

	@ParameterizedTest
	@MethodSource
	@TestEvidence(DOCUMENTED)
	void allowsOnlyRolesOfTable(RequestedOperation operation) {
		List<String> deviations = new ArrayList<>();
		callers().forEach((name, caller) -> {
			for (SandboxResource resource : operation.resources(name)) {
				String target = operation.target(resource);
				String outcome = outcome(this.atlas.sendUnsigned(operation.method(), target, null, "Authorization",
						caller.apply(operation.method(), target)));
				String expected = operation.expected(name, resource);
				if (!outcome.equals(expected)) {
					deviations.add("%s at %s: %s, not %s".formatted(name, resource.name(), outcome, expected));
				}
			}
		});

		assertThat(deviations).isEmpty();
	}

	static List<RequestedOperation> allowsOnlyRolesOfTable() {
		return ControllerMappings.all()
			.stream()
			.filter(ControllerMappings.Mapping::isAtlas)
			.flatMap((mapping) -> Stream.of(mapping.method().name(), mapping.method().name().replace("GET", "HEAD"))
				.map((method) -> new RequestedOperation(method, mapping.path(), mapping.operation())))
			.distinct()
			.toList();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void createProjectChecksOrganizationInBody(Api api) {
		assertThat(deviations(api.base() + "/groups", """
				{"orgId":"ORG"}""",
				(name, resource) -> SandboxRoles.expected(name, "Organization Project Creator", resource)
					.replace("USER_UNAUTHORIZED", "NOT_ORG_GROUP_CREATOR")))
			.isEmpty();
	}

	/**
	 * A key creates accounts only in its own organization, not in another organization of
	 * the body.
	 */
	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the required role; that a key sees no other organization is assumed")
	void createUserChecksOrganizationOfCaller(Api api) {
		assertThat(deviations(api.base() + "/users", """
				{"firstName":"Ada","lastName":"Example","roles":[{"orgId":"ORG","roleName":"ORG_MEMBER"}]}""",
				(name, resource) -> {
					String expected = SandboxRoles.expected(name, "Organization Owner", SandboxRoles.home(name));
					boolean isElsewhere = expected.equals("authorized") && !resource.equals(SandboxRoles.home(name));
					return (isElsewhere) ? "401 USER_CANNOT_ACCESS_ORG" : expected;
				}))
			.isEmpty();
	}

	/**
	 * Returns the deviations when each caller posts a body that has an organization and
	 * lacks a required attribute.
	 */
	private List<String> deviations(String path, String body, BiFunction<String, SandboxResource, String> expected) {
		List<String> deviations = new ArrayList<>();
		callers().forEach((name, caller) -> SandboxRoles.ORGANIZATIONS.forEach((resource) -> {
			Response response = this.atlas.sendUnsigned("POST", path,
					body.replace("\"ORG\"", "\"" + resource.id() + "\""), "Accept", AtlasClient.V2_ACCEPT,
					"Content-Type", "application/json", "Authorization", caller.apply("POST", path));
			String code = response.header("X-Error-Code");
			String outcome = (code.equals("MISSING_ATTRIBUTE")) ? "authorized" : response.status() + " " + code;
			if (!outcome.equals(expected.apply(name, resource))) {
				deviations.add("%s at %s: %s, not %s".formatted(name, resource.name(), outcome,
						expected.apply(name, resource)));
			}
		}));
		return deviations;
	}

	@Test
	void expectedRolesCoverAllCallersOfSandbox() {
		assertThat(SandboxRoles.names()).isEqualTo(callers().keySet());
	}

	/**
	 * Returns the functions that create the Authorization header of each caller from
	 * method and target.
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
	 * Returns the outcome of a request: authorized, when the error reports the defect or
	 * an operation that is not emulated, or else the rejection.
	 */
	private static String outcome(Response response) {
		String code = response.header("X-Error-Code");
		return switch (code) {
			case "INVALID_VERSION_DATE", "INVALID_QUERY_PARAMETER", "NOT_EMULATED", "VERSION_NOT_EMULATED" ->
				"authorized";
			default -> response.status() + " " + code;
		};
	}

	/**
	 * Operation of one of both APIs.
	 */
	record RequestedOperation(String method, String path, String row) {

		/**
		 * Returns the target of a defective request: v2 rejects a request without a
		 * version after the role check; v1.0 accepts it, so its request has an invalid
		 * envelope.
		 */
		String target(SandboxResource resource) {
			return this.path.replaceAll("\\{(orgId|groupId)}", resource.id()).replaceAll("\\{[^}]+}", UNKNOWN_ID)
					+ ((this.path.startsWith("/api/atlas/v1.0")) ? "?envelope=maybe" : "");
		}

		/**
		 * Returns the resources of the path, or the organization of the key if the path
		 * has none.
		 */
		List<SandboxResource> resources(String key) {
			if (this.path.contains("{orgId}")) {
				return SandboxRoles.ORGANIZATIONS;
			}
			return (this.path.contains("{groupId}")) ? SandboxRoles.PROJECTS : List.of(SandboxRoles.home(key));
		}

		String expected(String key, SandboxResource resource) {
			return SandboxRoles.expected(key, title(), resource);
		}

		/**
		 * Returns the title of the required role. A row for the method precedes a row for
		 * all methods.
		 */
		private String title() {
			Map<Boolean, List<RoleTable.Row>> rows = ControllerRoles.ROWS.stream()
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
