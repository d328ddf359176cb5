package io.mockatlas.api;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ClientCredentials;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.database.SqlStatements;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the SQL statements of calls that read: one finds the caller, and all that the
 * checks in front of the operation need.
 */
@AtlasTest
class QueryCountTests {

	private static final String CALLER = "from api_users";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final SqlStatements statements;

	private final EntityManagerFactory factory;

	QueryCountTests(AtlasClient atlas, AcmeFactory acmes, SqlStatements statements, EntityManagerFactory factory) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.statements = statements;
		this.factory = factory;
	}

	/**
	 * Each path of an invitation, where {@code {invitationId}} was made before.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/orgs/{orgId}/invites", "/orgs/{orgId}/invites/{invitationId}",
			"/groups/{groupId}/invites", "/groups/{groupId}/invites/{invitationId}" })
	void knowsCallerByOneStatementAndReadsByAnother(String path) {
		Acme acme = this.acmes.create();
		String target = target(acme, path);
		ClientCredentials client = this.acmes.createServiceAccount(acme);
		String token = this.atlas.token(client);

		for (int i = 0; i < 2; i++) {
			assertThat(this.statements.during(() -> assertFound(this.atlas.get(acme.orgOwner(), target))))
				.satisfies((statements) -> areTwo(statements));
			assertThat(this.statements.during(() -> assertFound(this.atlas.sendBearer(token, "GET", target, null))))
				.satisfies((statements) -> areTwo(statements));
		}
	}

	@Test
	void findsProjectAndAccessListTogetherWithTheCaller() {
		Acme acme = this.acmes.create();

		assertThat(this.statements.during(() -> this.atlas.get(acme.projectReader(), acme.webInvites())))
			.singleElement()
			.asString()
			.contains(CALLER, "projects", "access_list_entries");
	}

	@Test
	void challengesWithoutAStatement() {
		Acme acme = this.acmes.create();

		assertThat(this.statements.during(() -> this.atlas.sendUnsigned("GET", acme.invites(), null))).isEmpty();
	}

	/**
	 * A server is ready before Hibernate is built.
	 */
	@Test
	void invitesReadsAndCancelsWithoutHibernate() {
		Acme acme = this.acmes.create();
		Statistics hibernate = this.factory.unwrap(SessionFactory.class).getStatistics();
		hibernate.setStatisticsEnabled(true);
		try {
			for (String path : List.of("/orgs/{orgId}/invites/{invitationId}",
					"/groups/{groupId}/invites/{invitationId}")) {
				String target = target(acme, path);
				assertFound(this.atlas.get(acme.orgOwner(), target));
				assertThat(this.atlas.delete(acme.orgOwner(), target).status()).isEqualTo(204);
			}

			assertThat(hibernate.getSessionOpenCount()).isZero();
			assertFound(this.atlas.get(acme.orgOwner(), "/api/atlas/v2/orgs/" + acme.id().value() + "/users"));
			assertThat(hibernate.getSessionOpenCount()).isPositive();
		}
		finally {
			hibernate.setStatisticsEnabled(false);
			hibernate.clear();
		}
	}

	private static void areTwo(List<? extends String> statements) {
		assertThat(statements).hasSize(2);
		assertThat(statements.get(0)).contains(CALLER);
		assertThat(statements.get(1)).contains("from invitations").doesNotContain(CALLER);
	}

	private String target(Acme acme, String path) {
		String base = "/api/atlas/v2"
				+ path.replace("{orgId}", acme.id().value()).replace("{groupId}", acme.webId().value());
		String list = base.replace("/{invitationId}", "");
		String role = (path.startsWith("/orgs")) ? "ORG_MEMBER" : "GROUP_READ_ONLY";
		Response invitation = this.atlas.post(acme.orgOwner(), list,
				"{\"roles\":[\"" + role + "\"],\"username\":\"someone@example.com\"}");
		return base.replace("{invitationId}", invitation.<String>json("$.id"));
	}

	private static void assertFound(Response response) {
		assertThat(response.status()).isEqualTo(200);
	}

}
