package io.mockatlas.api.invitation;

import java.time.Duration;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Limits on the users of an organization and of a team, which count pending invitees too.
 */
@AtlasTest
class InvitationLimitsTests {

	private static final String ORG_LIMIT = "Maximum number of users per org (%s) in %s exceeded while trying to add users.";

	private static final String TEAM_LIMIT = "Maximum number of users per team (%s) in %s exceeded while trying to add users.";

	private final AtlasClient atlas;

	private final BulkData bulk;

	private final TestClock clock;

	private final Acme acme;

	InvitationLimitsTests(AtlasClient atlas, BulkData bulk, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.bulk = bulk;
		this.clock = clock;
		this.acme = acme;
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the 501st user")
	void rejectsInvitationToFullOrganization() {
		this.bulk.addUsers(this.acme, 300, 199);

		Response last = invite("ada@example.com", "[]");
		Response tooMany = invite("grace@example.com", "[]");

		assertThat(last.status()).isEqualTo(200);
		assertThat(tooMany).isRejected(400, "MAX_USERS_PER_ORG_EXCEEDED", ORG_LIMIT, 500, this.acme.id().value());
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "since it would invite the user to the organization too")
	void rejectsUninvitedUserToProjectOfFullOrganization() {
		invite("ada@example.com", "[]");
		this.bulk.addUsers(this.acme, 0, 499);

		Response invited = inviteToWeb("ada@example.com");
		Response uninvited = inviteToWeb("grace@example.com");

		assertThat(invited.status()).isEqualTo(200);
		assertThat(uninvited).isRejected(400, "MAX_USERS_PER_ORG_EXCEEDED", ORG_LIMIT, 500, this.acme.id().value());
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites())).isExactly(200,
				"[" + invited.body() + "]");
	}

	@Test
	@TestEvidence(ASSUMED)
	void doesNotCountExpiredAndDeletedInvitations() {
		String deleted = invite("ada@example.com", "[]").json("$.id");
		this.bulk.addUsers(this.acme, 0, 499);
		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + deleted);
		Response afterDeletion = invite("grace@example.com", "[]");
		Response full = invite("linus@example.com", "[]");
		this.clock.shiftBy(Duration.ofDays(31));
		Response afterExpiry = invite("linus@example.com", "[]");

		assertThat(afterDeletion.status()).isEqualTo(200);
		assertThat(full).isRejected(400, "MAX_USERS_PER_ORG_EXCEEDED", ORG_LIMIT, 500, this.acme.id().value());
		assertThat(afterExpiry.status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the limit is documented, the message is not")
	void rejectsInvitationToFullTeam() {
		this.bulk.addTeamUsers(this.acme, 150, 99);
		String team = this.acme.team().id().value();

		Response last = invite("ada@example.com", "[\"" + team + "\"]");
		Response tooMany = invite("grace@example.com", "[\"" + team + "\"]");
		Response withoutTeam = invite("grace@example.com", "[]");

		assertThat(last.status()).isEqualTo(200);
		assertThat(tooMany).isRejected(400, "MAX_USERS_PER_TEAM_EXCEEDED", TEAM_LIMIT, 250, team);
		assertThat(withoutTeam.status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(ASSUMED)
	void checksOnlyTeamsThatUpdateAdds() {
		String team = "{\"teamIds\":[\"" + this.acme.team().id() + "\"],\"roles\":[\"ORG_OWNER\"]}";
		String idInTeam = invite("ada@example.com", "[\"" + this.acme.team().id() + "\"]").json("$.id");
		String idOutsideTeam = invite("grace@example.com", "[]").json("$.id");
		this.bulk.addTeamUsers(this.acme, 0, 249);

		Response kept = this.atlas.patch(this.acme.orgOwner(), this.acme.invites() + "/" + idInTeam, team);
		Response added = this.atlas.patch(this.acme.orgOwner(), this.acme.invites() + "/" + idOutsideTeam, team);

		assertThat(kept.status()).isEqualTo(200);
		assertThat(added).isRejected(400, "MAX_USERS_PER_TEAM_EXCEEDED", TEAM_LIMIT, 250,
				this.acme.team().id().value());
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "/" + idOutsideTeam)
			.<List<String>>json("$.roles")).containsExactly("ORG_MEMBER");
	}

	private Response invite(String username, String teams) {
		return this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"%s","teamIds":%s}""".formatted(username, teams));
	}

	private Response inviteToWeb(String username) {
		return this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"%s"}""".formatted(username));
	}

}
