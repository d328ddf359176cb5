package io.mockatlas.api;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
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
 * SQL statements of requests that read invitations: one loads the caller with everything
 * that authorization needs, another one the invitations.
 */
@AtlasTest
class InvitationQueryCountTests {

	private static final String CALLER_TABLE = "from api_users";

	private final AtlasClient atlas;

	private final SqlStatements statements;

	private final Acme acme;

	InvitationQueryCountTests(AtlasClient atlas, SqlStatements statements, Acme acme) {
		this.atlas = atlas;
		this.statements = statements;
		this.acme = acme;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orgs/{orgId}/invites", "/orgs/{orgId}/invites/{invitationId}",
			"/groups/{groupId}/invites", "/groups/{groupId}/invites/{invitationId}" })
	void loadsCallerAndInvitationsWithOneStatementEach(String path, AcmeFactory acmes) {
		String target = createInvitation(path);
		String token = this.atlas.token(acmes.createServiceAccount(this.acme));

		for (int i = 0; i < 2; i++) {
			assertThat(this.statements.during(() -> assertOk(this.atlas.get(this.acme.orgOwner(), target))))
				.satisfies((statements) -> assertLoadCallerAndInvitations(statements));
			assertThat(this.statements.during(() -> assertOk(this.atlas.sendBearer(token, "GET", target, null))))
				.satisfies((statements) -> assertLoadCallerAndInvitations(statements));
		}
	}

	@Test
	void loadsCallerWithProjectAndAccessList() {
		assertThat(this.statements.during(() -> this.atlas.get(this.acme.projectReader(), this.acme.webInvites())))
			.singleElement()
			.asString()
			.contains(CALLER_TABLE, "projects", "access_list_entries");
	}

	@Test
	void challengesWithoutStatement() {
		assertThat(this.statements.during(() -> this.atlas.sendUnsigned("GET", this.acme.invites(), null))).isEmpty();
	}

	/**
	 * The server accepts requests before Hibernate has started.
	 */
	@Test
	void createsReadsAndDeletesInvitationsWithoutHibernate(EntityManagerFactory entityManagerFactory) {
		Statistics hibernate = entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
		hibernate.setStatisticsEnabled(true);
		try {
			for (String path : List.of("/orgs/{orgId}/invites/{invitationId}",
					"/groups/{groupId}/invites/{invitationId}")) {
				String target = createInvitation(path);
				assertOk(this.atlas.get(this.acme.orgOwner(), target));
				assertThat(this.atlas.delete(this.acme.orgOwner(), target).status()).isEqualTo(204);
			}

			assertThat(hibernate.getSessionOpenCount()).isZero();
			assertOk(this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/orgs/" + this.acme.id() + "/users"));
			assertThat(hibernate.getSessionOpenCount()).isPositive();
		}
		finally {
			hibernate.setStatisticsEnabled(false);
			hibernate.clear();
		}
	}

	/**
	 * Creates an invitation.
	 * @param path the path of the invitation or of its list
	 * @return the path with ids
	 */
	private String createInvitation(String path) {
		String target = "/api/atlas/v2"
				+ path.replace("{orgId}", this.acme.id().value()).replace("{groupId}", this.acme.webId().value());
		String role = (path.startsWith("/orgs")) ? "ORG_MEMBER" : "GROUP_READ_ONLY";
		Response invitation = this.atlas.post(this.acme.orgOwner(), target.replace("/{invitationId}", ""),
				"{\"roles\":[\"" + role + "\"],\"username\":\"someone@example.com\"}");
		return target.replace("{invitationId}", invitation.<String>json("$.id"));
	}

	private static void assertLoadCallerAndInvitations(List<? extends String> statements) {
		assertThat(statements).hasSize(2);
		assertThat(statements.get(0)).contains(CALLER_TABLE);
		assertThat(statements.get(1)).contains("from invitations").doesNotContain(CALLER_TABLE);
	}

	private static void assertOk(Response response) {
		assertThat(response.status()).isEqualTo(200);
	}

}
