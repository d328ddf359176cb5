package io.mockatlas.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ClientCredentials;
import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.fixture.database.SqlStatements;
import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.RequestMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the SQL statements of every GET, with few rows and with many. One statement
 * finds the caller.
 */
@AtlasTest
class ReadStatementsTests {

	private static final String USERS_ACCEPT = "application/vnd.atlas.2025-02-19+json";

	private static final String ACCOUNTS_ACCEPT = "application/vnd.atlas.2024-08-05+json";

	private static final int MANY = 12;

	ReadStatementsTests(AtlasClient atlas, AcmeFactory acmes, BulkData bulk, SqlStatements statements) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.bulk = bulk;
		this.statements = statements;
	}

	/**
	 * Reads with more than two statements: JPA loads each kind of collection by one more.
	 */
	private static final String MORE_THAN_TWO = """
			5 2023-01-01 /
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

	@Test
	void doNotGrowWithTheNumberOfRows() {
		Acme acme = this.acmes.create();
		Map<String, String> ids = ids(acme);
		Map<String, Integer> few = counts(acme, ids);

		grow(acme);

		assertThat(counts(acme, ids)).isEqualTo(few);
		assertThat(few.entrySet()).filteredOn((count) -> count.getValue() > 2)
			.extracting((count) -> count.getValue() + " " + count.getKey())
			.containsExactly(MORE_THAN_TWO.split("\n"));
	}

	private Map<String, Integer> counts(Acme acme, Map<String, String> ids) {
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
									this.atlas.send(acme.orgOwner(), "GET", path, null, "Accept", accept).status())
								.as(path)
								.isEqualTo(200))
							.size());
			});
		return counts;
	}

	/**
	 * An id of each kind, by the variable of paths.
	 */
	private Map<String, String> ids(Acme acme) {
		String org = "/api/atlas/v2/orgs/" + acme.id().value();
		Key owner = acme.orgOwner();
		join(acme, 0);
		ClientCredentials client = this.acmes.createServiceAccount(acme);
		Response invitation = this.atlas.post(owner, acme.invites(),
				"{\"roles\":[\"ORG_MEMBER\"],\"username\":\"someone@example.com\"}");
		Response toProject = this.atlas.post(owner, acme.webInvites(),
				"{\"roles\":[\"GROUP_READ_ONLY\"],\"username\":\"someone@example.com\"}");
		String key = this.atlas.get(owner, org + "/apiKeys").<List<String>>json("$.results[*].id").get(1);
		String entry = "[{\"ipAddress\":\"127.0.0.1\"}]";
		assertThat(this.atlas.post(owner, org + "/apiKeys/" + key + "/accessList", entry).status()).isEqualTo(200);
		assertThat(this.atlas
			.post(owner, groups(acme) + "/teams",
					"[{\"teamId\":\"" + acme.team().id().value() + "\",\"roleNames\":[\"GROUP_READ_ONLY\"]}]")
			.status()).isEqualTo(200);
		assertThat(this.atlas
			.send(owner, "POST", groups(acme) + "/serviceAccounts/" + client.id() + ":invite",
					"{\"roles\":[\"GROUP_READ_ONLY\"]}", "Accept", ACCOUNTS_ACCEPT, "Content-Type", ACCOUNTS_ACCEPT)
			.status()).isEqualTo(200);
		Map<String, String> ids = new LinkedHashMap<>();
		ids.put("/orgs/{orgId}/invites/{invitationId}", "/orgs/{orgId}/invites/" + invitation.<String>json("$.id"));
		ids.put("{invitationId}", toProject.json("$.id"));
		ids.put("{orgId}", acme.id().value());
		ids.put("{groupId}", acme.webId().value());
		ids.put("{groupName}", "acme-web");
		ids.put("{teamId}", acme.team().id().value());
		ids.put("{teamName}", "platform");
		ids.put("{apiUserId}", key);
		ids.put("{ipAddress}", "127.0.0.1");
		ids.put("{clientId}", client.id());
		ids.put("{username}", username(acme, 0));
		ids.put("{userId}", this.acmes.membership(acme, username(acme, 0)).userId());
		return ids;
	}

	private void grow(Acme acme) {
		this.bulk.addTeamUsers(acme, MANY, MANY);
		this.bulk.addTeams(acme, MANY);
		this.bulk.addProjects(acme, MANY);
		this.bulk.addKeys(acme, MANY);
		for (int i = 1; i < MANY; i++) {
			join(acme, i);
			this.acmes.createServiceAccount(acme);
		}
	}

	/**
	 * Adds an active user with a role on the project.
	 */
	private void join(Acme acme, int number) {
		String username = username(acme, number);
		this.acmes.addMember(acme, username);
		assertThat(this.atlas
			.send(acme.orgOwner(), "POST", groups(acme) + "/users",
					"{\"username\":\"" + username + "\",\"roles\":[\"GROUP_READ_ONLY\"]}", "Accept", USERS_ACCEPT,
					"Content-Type", USERS_ACCEPT)
			.status()).isEqualTo(201);
	}

	private static String username(Acme acme, int number) {
		return acme.id().value() + number + "@example.com";
	}

	private static String groups(Acme acme) {
		return "/api/atlas/v2/groups/" + acme.webId().value();
	}

}
