package io.mockatlas.api.user;

import java.util.List;
import java.util.stream.IntStream;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Order of usernames in all lists of users: by bytes, not by English collation, which
 * sorts {@code _ - . + 1 a}.
 */
@AtlasTest
@TestEvidence(value = ASSUMED, of = "byte order; an ascending order is recorded")
class UserOrderTests {

	private static final List<String> SUFFIXES = List.of("+x", "-x", ".x", "1", "_x", "a");

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final UserClient userClient;

	/**
	 * The users of the organization, the project and the team in byte order. Every other
	 * one is active, as {@code +}, {@code .} and {@code _} are.
	 */
	private final List<String> usernames;

	UserOrderTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
		this.usernames = SUFFIXES.stream().map((suffix) -> acme.id() + suffix + "@example.com").toList();
		for (int i = this.usernames.size() - 1; i >= 0; i--) {
			if (i % 2 == 0) {
				acmes.addMember(acme, this.usernames.get(i));
			}
			String id = this.userClient.post(acme.orgOwner(), UserClient.webUsers(acme), """
					{"roles":["GROUP_READ_ONLY"],"username":"%s"}""".formatted(this.usernames.get(i))).json("$.id");
			this.userClient.post(acme.orgOwner(), UserClient.team(acme) + ":addUser", """
					{"id":"%s"}""".formatted(id));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orgs/ORG/users", "/groups/WEB/users", "/orgs/ORG/teams/TEAM/users" })
	void listsUsersInByteOrder(String path) {
		Response response = this.userClient.get(this.acme.orgOwner(), Api.V2.base() + resolve(path));

		assertThat(response.<List<String>>json("$.results[*].username")).containsExactlyElementsOf(this.usernames);
	}

	@ParameterizedTest
	@CsvSource({ "V1, /orgs/ORG/users", "V1, /groups/WEB/users", "V1, /orgs/ORG/teams/TEAM/users",
			"V2, /orgs/ORG/users", "V2, /groups/WEB/users", "V2, /orgs/ORG/teams/TEAM/users" })
	void listsActiveUsersInByteOrder(Api api, String path) {
		Response response = this.atlas.get(this.acme.orgOwner(), api.base() + resolve(path));

		assertThat(response.<List<String>>json("$.results[*].username")).containsExactlyElementsOf(activeUsernames());
	}

	@Test
	void listsConflictsOfFederationInByteOrder() {
		Response response = this.atlas.get(this.acme.orgOwner(), Api.V2.base() + "/federationSettings/"
				+ this.acmes.connect(this.acme, true, "example.net") + "/connectedOrgConfigs/" + this.acme.id());

		assertThat(response.<List<String>>json("$.userConflicts[*].emailAddress"))
			.containsExactlyElementsOf(activeUsernames());
	}

	private List<String> activeUsernames() {
		return IntStream.range(0, this.usernames.size())
			.filter((i) -> i % 2 == 0)
			.mapToObj(this.usernames::get)
			.toList();
	}

	private String resolve(String path) {
		return path.replace("ORG", this.acme.id().value())
			.replace("WEB", this.acme.webId().value())
			.replace("TEAM", this.acme.team().id().value());
	}

}
