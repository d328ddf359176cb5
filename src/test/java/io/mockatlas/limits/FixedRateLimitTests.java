package io.mockatlas.limits;

import java.time.Duration;
import java.util.List;

import io.mockatlas.error.AtlasException;
import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.fixture.RateLimitClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The limits of ten a minute: invitations, and tokens to sign in with.
 */
class FixedRateLimitTests {

	private static final String INVITES = "/api/atlas/v2/orgs/{orgId}/invites";

	private final RateLimitClock time = new RateLimitClock();

	private final LimitsProperties enforced = new LimitsProperties("enforced");

	private InvitationRateLimit invitations = new InvitationRateLimit(this.enforced, this.time);

	private TokenRateLimit tokens = new TokenRateLimit(this.enforced, this.time);

	@Test
	@TestEvidence(RECORDED)
	void refusesEleventhInvitationOfMinute() {
		inviteTenTimes();

		AtlasException refusal = catchThrowableOfType(AtlasException.class, () -> call("POST", INVITES, "10.0.0.1"));

		assertThat(refusal.code().name()).isEqualTo("INVITATIONS_RATE_LIMITED_IP");
		assertThat(refusal.status()).isEqualTo(400);
		assertThat(refusal.detail()).isEqualTo("Rate limit of 10 invitations per 1 minutes exceeded.");
		assertThat(refusal.parameters()).isEqualTo(List.of(10, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/atlas/v1.0/orgs/{orgId}/invites", "/api/atlas/v2/groups/{groupId}/invites",
			"/api/atlas/v2/orgs/{orgId}/users", "/api/atlas/v2/groups/{groupId}/users", "/api/atlas/v2/users" })
	void countsInvitationsOfEveryKindTogether(String pattern) {
		inviteTenTimes();

		assertThat(catchThrowableOfType(AtlasException.class, () -> call("POST", pattern, "10.0.0.1"))).isNotNull();
		assertThat(ControllerMappings.all()).extracting(ControllerMappings.Mapping::path).contains(pattern);
	}

	@Test
	void countsNothingElse() {
		inviteTenTimes();

		assertThatCode(() -> {
			call("GET", INVITES, "10.0.0.1");
			call("PATCH", INVITES, "10.0.0.1");
			call("POST", "/api/atlas/v2/orgs/{orgId}/users/{userId}:addRole", "10.0.0.1");
		}).doesNotThrowAnyException();
	}

	@Test
	void countsEachAddressAlone() {
		inviteTenTimes();

		assertThatCode(() -> call("POST", INVITES, "10.0.0.2")).doesNotThrowAnyException();
	}

	@Test
	void letsTenMoreInAfterMinute() {
		inviteTenTimes();
		this.time.shiftBy(Duration.ofMinutes(1));

		assertThatCode(this::inviteTenTimes).doesNotThrowAnyException();
		assertThat(catchThrowableOfType(AtlasException.class, () -> call("POST", INVITES, "10.0.0.1"))).isNotNull();
	}

	@Test
	void holdsNobodyUpWhereLimitsAreCounted() {
		LimitsProperties counted = new LimitsProperties("counted");
		this.invitations = new InvitationRateLimit(counted, this.time);
		this.tokens = new TokenRateLimit(counted, this.time);

		assertThatCode(() -> {
			inviteTenTimes();
			inviteTenTimes();
			for (int i = 0; i < 20; i++) {
				this.tokens.admit("/api/oauth/token", "10.0.0.1", "mdb_sa_id_1");
			}
		}).doesNotThrowAnyException();
	}

	@Test
	@TestEvidence(value = RECORDED, of = "for each address and client is documented")
	void refusesEleventhTokenOfMinute() {
		for (int i = 0; i < 10; i++) {
			this.tokens.admit("/api/oauth/token", "10.0.0.1", "mdb_sa_id_1");
		}

		AtlasException refusal = catchThrowableOfType(AtlasException.class,
				() -> this.tokens.admit("/api/oauth/token", "10.0.0.1", "mdb_sa_id_1"));

		assertThat(refusal.code().name()).isEqualTo("RATE_LIMITED");
		assertThat(refusal.status()).isEqualTo(429);
		assertThat(refusal.detail()).isEqualTo("Resource /api/oauth/token is limited to 10 requests every 1 minutes.");
		assertThat(refusal.parameters()).isEqualTo(List.of("/api/oauth/token", 10, 1));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void countsTokensForEachAddressAndClient() {
		for (int i = 0; i < 10; i++) {
			this.tokens.admit("/api/oauth/token", "10.0.0.1", "mdb_sa_id_1");
		}

		assertThatCode(() -> {
			this.tokens.admit("/api/oauth/token", "10.0.0.2", "mdb_sa_id_1");
			this.tokens.admit("/api/oauth/token", "10.0.0.1", "mdb_sa_id_2");
		}).doesNotThrowAnyException();
	}

	private void inviteTenTimes() {
		for (int i = 0; i < 10; i++) {
			call("POST", INVITES, "10.0.0.1");
		}
	}

	private void call(String method, String pattern, String address) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, pattern);
		request.setRemoteAddr(address);
		request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
		this.invitations.preHandle(request, new MockHttpServletResponse(), this);
	}

}
