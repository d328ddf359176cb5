package io.mockatlas.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls all operations as an owner of one organization with ids of another one, which has
 * the same resources: in the path, in the query and in the body, each id alone and all
 * together. A request that is valid with the caller's own ids is rejected, reveals
 * nothing of the other organization and changes nothing.
 */
@AtlasTest
class OrganizationIsolationTests {

	private static final List<ControllerMappings.Mapping> MAPPINGS = ControllerMappings.all()
		.stream()
		.filter((mapping) -> mapping.isAtlas() && !mapping.isGone())
		.toList();

	/**
	 * Operations that accept a user of another organization: anyone can be invited by the
	 * username, and an account can be in several organizations (documented).
	 */
	private static final Map<String, String> INVITING = OperationRequest.rows("""
			createOrgInvite   | {'username':'{username}','roles':['ORG_MEMBER']}
			createGroupInvite | {'username':'{username}','roles':['GROUP_OWNER']}
			createOrgUser     | {'username':'{username}','roles':{'orgRoles':['ORG_MEMBER']}}
			addGroupUsers     | {'username':'{username}','roles':['GROUP_OWNER']}
			""");

	/**
	 * Errors of requests with the caller's own ids, which show that the id was found.
	 */
	private static final Map<String, String> CONFLICTS = OperationRequest.rows("""
			deleteOrgTeam             | CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT
			addGroupTeams             | TEAM_EXISTS_IN_GROUP
			addOrgTeamUser            | USER_ALREADY_IN_TEAM
			addOrgTeamUsers           | USER_ALREADY_IN_TEAM
			addGroupApiKey            | API_KEY_ALREADY_IN_GROUP
			inviteGroupServiceAccount | INVALID_ROLE_ASSIGNMENT
			""");

	private final AtlasClient atlas;

	private final FilledOrganization own;

	private final FilledOrganization other;

	private final String nonce;

	private final AtomicInteger count = new AtomicInteger();

	OrganizationIsolationTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, Acme acme, Acme other) {
		this.atlas = atlas;
		this.own = new FilledOrganization(atlas, control, acmes, acme, 1);
		this.other = new FilledOrganization(atlas, control, acmes, other, 2);
		this.nonce = AtlasClient.nonce(atlas.sendUnsigned("GET", "/api/atlas/v2", null));
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the codes of most errors are documented")
	void rejectsIdsOfOtherOrganization() {
		Secrets secrets = new Secrets();
		List<String> deviations = new ArrayList<>();
		operations(OperationRequest.REQUESTS)
			.forEach((operation) -> operation.foreignIds(this.other).forEach((foreign) -> {
				Response response = send(operation, foreign);
				boolean isExpected = (operation.isFiltered(foreign.keySet())) ? response.status() == 200
						: response.status() / 100 == 4 && !isConflict(operation, response);
				if (!isExpected || !secrets.in(response, foreign).isEmpty()) {
					deviations.add("%s with %s: %s".formatted(operation, foreign, response));
				}
			}));

		assertThat(deviations).isEmpty();
		assertThat(this.own.isChanged()).isFalse();
		assertThat(this.other.isChanged()).isFalse();
	}

	/**
	 * Shows that ids alone are the reason of the rejections, and that no list contains
	 * anything of the other organization.
	 */
	@Test
	@TestEvidence(ASSUMED)
	void acceptsSameRequestsWithOwnIds() {
		Secrets secrets = new Secrets();
		List<String> deviations = new ArrayList<>();
		operations(OperationRequest.REQUESTS).filter(OperationRequest::isSentWithOwnIds).forEach((operation) -> {
			Response response = send(operation, Map.of());
			boolean isExpected = response.status() < 300 || isConflict(operation, response);
			if (!isExpected || !secrets.in(response, Map.of()).isEmpty()) {
				deviations.add("%s with own ids: %s".formatted(operation, response));
			}
			if (!operation.method().equals("GET")) {
				this.own.restore();
			}
		});

		assertThat(deviations).isEmpty();
		assertThat(this.other.isChanged()).isFalse();
	}

	@Test
	void requestsAreOfExistingOperations() {
		Set<String> ids = operations(Map.of()).map(OperationRequest::id).collect(Collectors.toSet());

		assertThat(ids).containsAll(OperationRequest.REQUESTS.keySet())
			.containsAll(INVITING.keySet())
			.containsAll(CONFLICTS.keySet());
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that a username is enough is documented")
	void revealsNothingOfInvitedUserOfOtherOrganization() {
		Secrets secrets = new Secrets();
		Map<String, String> foreign = Map.of("username", this.other.values("username").get(0));

		operations(INVITING).filter((operation) -> INVITING.containsKey(operation.id())).forEach((operation) -> {
			Response response = send(operation, foreign);

			assertThat(response.status()).as(operation + " " + response).isBetween(200, 201);
			assertThat(secrets.in(response, foreign)).as(operation.toString()).isEmpty();
			this.own.restore();
		});
		assertThat(this.other.isChanged()).isFalse();
	}

	private static Stream<OperationRequest> operations(Map<String, String> requests) {
		return MAPPINGS.stream().map((mapping) -> OperationRequest.of(mapping, requests));
	}

	private static boolean isConflict(OperationRequest operation, Response response) {
		return response.header("X-Error-Code").equals(CONFLICTS.get(operation.id()));
	}

	private Response send(OperationRequest operation, Map<String, String> foreign) {
		String target = operation.resolve(operation.target(), this.own, foreign);
		String authorization = AtlasClient.authorization(this.own.acme().orgOwner(), operation.method(), target,
				this.nonce, this.count.incrementAndGet());
		if (operation.body().isEmpty()) {
			return this.atlas.sendUnsigned(operation.method(), target, null, "Accept", operation.mediaType(),
					"Authorization", authorization);
		}
		return this.atlas.sendUnsigned(operation.method(), target,
				operation.resolve(operation.body(), this.own, foreign), "Accept", operation.mediaType(), "Content-Type",
				operation.mediaType(), "Authorization", authorization);
	}

	/**
	 * Texts of the other organization that the caller does not have.
	 */
	private final class Secrets {

		private final Set<String> texts = OrganizationIsolationTests.this.other.texts();

		Secrets() {
			this.texts.removeAll(OrganizationIsolationTests.this.own.texts());
		}

		/**
		 * Returns the texts in a response that the request did not contain.
		 */
		List<String> in(Response response, Map<String, String> sent) {
			String body = response.body() + response.headers().map();
			for (String value : sent.values()) {
				body = body.replace(value, "");
			}
			return this.texts.stream().filter(body::contains).toList();
		}

	}

}
