package io.mockatlas.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.fixture.database.SqlStatements;
import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.RequestMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Number of SQL statements of every GET operation, which does not depend on the number of
 * rows. One statement loads the caller.
 */
@AtlasTest
class GetQueryCountTests {

	private static final String ACCOUNTS_ACCEPT = "application/vnd.atlas.2024-08-05+json";

	private static final int MANY = 12;

	/**
	 * Operations with more than two statements, and their number: JPA loads each
	 * collection with an additional one.
	 */
	private static final String OVER_TWO_STATEMENTS = """
			5 2023-01-01 /
			3 2023-01-01 /federationSettings/{federationSettingsId}/connectedOrgConfigs
			3 2023-01-01 /federationSettings/{federationSettingsId}/connectedOrgConfigs/{orgId}
			5 2023-01-01 /groups/{groupId}/apiKeys
			3 2023-01-01 /groups/{groupId}/teams
			5 2023-01-01 /groups/{groupId}/teams/{teamId}
			5 2023-01-01 /groups/{groupId}/users
			4 2023-01-01 /orgs/{orgId}/apiKeys
			4 2023-01-01 /orgs/{orgId}/apiKeys/{apiUserId}
			5 2023-01-01 /orgs/{orgId}/apiKeys/{apiUserId}/accessList
			5 2023-01-01 /orgs/{orgId}/apiKeys/{apiUserId}/accessList/{ipAddress}
			3 2023-01-01 /orgs/{orgId}/teams/byName/{teamName}
			5 2023-01-01 /orgs/{orgId}/teams/{teamId}/users
			4 2023-01-01 /orgs/{orgId}/users
			6 2023-01-01 /users/byName/{username}
			6 2023-01-01 /users/{userId}
			5 2024-08-05 /groups/{groupId}/serviceAccounts
			5 2024-08-05 /groups/{groupId}/serviceAccounts/{clientId}
			7 2024-08-05 /groups/{groupId}/serviceAccounts/{clientId}/accessList
			4 2024-08-05 /orgs/{orgId}/serviceAccounts
			4 2024-08-05 /orgs/{orgId}/serviceAccounts/{clientId}
			5 2024-08-05 /orgs/{orgId}/serviceAccounts/{clientId}/accessList
			4 2024-08-05 /orgs/{orgId}/serviceAccounts/{clientId}/groups
			6 2025-02-19 /groups/{groupId}/users
			5 2025-02-19 /groups/{groupId}/users/{userId}
			6 2025-02-19 /orgs/{orgId}/teams/{teamId}/users
			5 2025-02-19 /orgs/{orgId}/users
			4 2025-02-19 /orgs/{orgId}/users/{userId}""";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final BulkData bulk;

	private final SqlStatements statements;

	private final Acme acme;

	GetQueryCountTests(AtlasClient atlas, AcmeFactory acmes, BulkData bulk, SqlStatements statements, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.bulk = bulk;
		this.statements = statements;
		this.acme = acme;
	}

	@Test
	void statementCountDoesNotDependOnNumberOfRows() {
		Map<String, String> ids = createResources();
		Map<String, Integer> few = statementCounts(ids);

		addRows();

		assertThat(statementCounts(ids)).isEqualTo(few);
		assertThat(few.entrySet()).filteredOn((count) -> count.getValue() > 2)
			.extracting((count) -> count.getValue() + " " + count.getKey())
			.containsExactly(OVER_TWO_STATEMENTS.split("\n"));
	}

	private Map<String, Integer> statementCounts(Map<String, String> ids) {
		Map<String, Integer> counts = new TreeMap<>();
		ControllerMappings.all()
			.stream()
			.filter((mapping) -> mapping.method() == RequestMethod.GET && !mapping.isGone())
			.filter((mapping) -> mapping.path().matches("/api/atlas/v2(|/.+)"))
			.forEach((mapping) -> {
				String target = mapping.path();
				for (Map.Entry<String, String> id : ids.entrySet()) {
					target = target.replace(id.getKey(), id.getValue());
				}
				String path = target;
				String accept = "application/vnd.atlas." + mapping.version() + "+json";
				counts.put(mapping.version() + " " + ((mapping.operation().isEmpty()) ? "/" : mapping.operation()),
						this.statements
							.during(() -> assertThat(
									this.atlas.send(this.acme.orgOwner(), "GET", path, null, "Accept", accept).status())
								.as(path)
								.isEqualTo(200))
							.size());
			});
		return counts;
	}

	/**
	 * Creates one resource of each kind.
	 * @return the ids and names by the variables of paths
	 */
	private Map<String, String> createResources() {
		Key owner = this.acme.orgOwner();
		String userId = addProjectUser(0);
		ServiceAccountCredentials client = this.acmes.createServiceAccount(this.acme);
		Response invitation = this.atlas.post(owner, this.acme.invites(),
				"{\"roles\":[\"ORG_MEMBER\"],\"username\":\"someone@example.com\"}");
		Response projectInvitation = this.atlas.post(owner, this.acme.webInvites(),
				"{\"roles\":[\"GROUP_READ_ONLY\"],\"username\":\"someone@example.com\"}");
		String keys = Api.V2.base() + "/orgs/" + this.acme.id() + "/apiKeys";
		String keyId = this.atlas.get(owner, keys).<List<String>>json("$.results[*].id").get(1);
		String entry = "[{\"ipAddress\":\"127.0.0.1\"}]";
		assertThat(this.atlas.post(owner, keys + "/" + keyId + "/accessList", entry).status()).isEqualTo(200);
		assertThat(this.atlas
			.post(owner, Api.V2.webTeams(this.acme),
					"[{\"teamId\":\"" + this.acme.team().id() + "\",\"roleNames\":[\"GROUP_READ_ONLY\"]}]")
			.status()).isEqualTo(200);
		assertThat(
				this.atlas
					.send(owner, "POST",
							Api.V2.base() + "/groups/" + this.acme.webId() + "/serviceAccounts/" + client.id()
									+ ":invite",
							"{\"roles\":[\"GROUP_READ_ONLY\"]}", "Accept", ACCOUNTS_ACCEPT, "Content-Type",
							ACCOUNTS_ACCEPT)
					.status())
			.isEqualTo(200);
		Map<String, String> ids = new LinkedHashMap<>();
		ids.put("/orgs/{orgId}/invites/{invitationId}", "/orgs/{orgId}/invites/" + invitation.<String>json("$.id"));
		ids.put("{invitationId}", projectInvitation.json("$.id"));
		ids.put("{orgId}", this.acme.id().value());
		ids.put("{groupId}", this.acme.webId().value());
		ids.put("{groupName}", "acme-web");
		ids.put("{limitName}", "atlas.project.deployment.clusters");
		ids.put("{teamId}", this.acme.team().id().value());
		ids.put("{teamName}", "platform");
		ids.put("{apiUserId}", keyId);
		ids.put("{ipAddress}", "127.0.0.1");
		ids.put("{clientId}", client.id());
		ids.put("{federationSettingsId}", this.acmes.connect(this.acme, true, "example.net"));
		ids.put("{username}", username(0));
		ids.put("{userId}", userId);
		return ids;
	}

	private void addRows() {
		this.bulk.addTeamUsers(this.acme, MANY, MANY);
		this.bulk.addTeams(this.acme, MANY);
		this.bulk.addProjects(this.acme, MANY);
		this.bulk.addKeys(this.acme, MANY);
		for (int i = 1; i < MANY; i++) {
			addProjectUser(i);
			this.acmes.createServiceAccount(this.acme);
		}
	}

	/**
	 * Adds an active user with a role on the project.
	 * @return the id of the user
	 */
	private String addProjectUser(int number) {
		String username = username(number);
		String id = this.acmes.addMember(this.acme, username).user().id().value();
		assertThat(new UserClient(this.atlas)
			.post(this.acme.orgOwner(), UserClient.webUsers(this.acme),
					"{\"username\":\"" + username + "\",\"roles\":[\"GROUP_READ_ONLY\"]}")
			.status()).isEqualTo(201);
		return id;
	}

	private String username(int number) {
		return this.acme.id().value() + number + "@example.com";
	}

}
