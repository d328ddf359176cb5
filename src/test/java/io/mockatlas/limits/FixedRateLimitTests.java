package io.mockatlas.limits;

import java.time.Duration;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.AtlasErrors;
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
 * Tests for {@link InvitationRateLimit} and {@link TokenRateLimit}.
 */
class FixedRateLimitTests {

	private static final String INVITES = "/api/atlas/v2/orgs/{orgId}/invites";

	private final RateLimitClock time = new RateLimitClock();

	private final InvitationRateLimit invitations = invitationLimit("enforced");

	private final TokenRateLimit tokens = tokenLimit("enforced");

	@Test
	@TestEvidence(RECORDED)
	void rejectsEleventhInvitationOfMinute() {
		inviteTenTimes();

		AtlasException error = catchThrowableOfType(AtlasException.class, () -> call("POST", INVITES, "10.0.0.1"));

		assertThat(error.code()).isEqualTo(ErrorCode.INVITATIONS_RATE_LIMITED_IP);
		assertThat(error.status()).isEqualTo(400);
		assertThat(error.detail()).isEqualTo("Rate limit of 10 invitations per 1 minutes exceeded.");
		assertThat(error.parameters()).containsExactly(10, 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/atlas/v1.0/orgs/{orgId}/invites", "/api/atlas/v2/groups/{groupId}/invites",
			"/api/atlas/v2/orgs/{orgId}/users", "/api/atlas/v2/groups/{groupId}/users", "/api/atlas/v2/users" })
	void sharesLimitBetweenAllInvitationPaths(String pattern) {
		inviteTenTimes();

		AtlasErrors.assertRejected(() -> call("POST", pattern, "10.0.0.1"), ErrorCode.INVITATIONS_RATE_LIMITED_IP, 10,
				1);
		assertThat(ControllerMappings.all()).extracting(ControllerMappings.Mapping::path).contains(pattern);
	}

	@Test
	void ignoresOtherOperations() {
		inviteTenTimes();

		assertThatCode(() -> {
			call("GET", INVITES, "10.0.0.1");
			call("PATCH", INVITES, "10.0.0.1");
			call("POST", "/api/atlas/v2/orgs/{orgId}/users/{userId}:addRole", "10.0.0.1");
		}).doesNotThrowAnyException();
	}

	@Test
	void countsInvitationsForEachAddress() {
		inviteTenTimes();

		assertThatCode(() -> call("POST", INVITES, "10.0.0.2")).doesNotThrowAnyException();
	}

	@Test
	void admitsTenMoreInvitationsAfterMinute() {
		inviteTenTimes();
		this.time.shiftBy(Duration.ofMinutes(1));

		assertThatCode(this::inviteTenTimes).doesNotThrowAnyException();
		AtlasErrors.assertRejected(() -> call("POST", INVITES, "10.0.0.1"), ErrorCode.INVITATIONS_RATE_LIMITED_IP, 10,
				1);
	}

	@Test
	void rejectsNothingIfLimitsAreOnlyCounted() {
		InvitationRateLimit countedInvitations = invitationLimit("counted");
		TokenRateLimit countedTokens = tokenLimit("counted");

		assertThatCode(() -> {
			for (int i = 0; i < 20; i++) {
				call(countedInvitations, "POST", INVITES, "10.0.0.1");
				countedTokens.admit("/api/oauth/token", "10.0.0.1", "mdb_sa_id_1");
			}
		}).doesNotThrowAnyException();
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the scope, each address and client, is documented")
	void rejectsEleventhTokenOfMinute() {
		for (int i = 0; i < 10; i++) {
			this.tokens.admit("/api/oauth/token", "10.0.0.1", "mdb_sa_id_1");
		}

		AtlasException error = catchThrowableOfType(AtlasException.class,
				() -> this.tokens.admit("/api/oauth/token", "10.0.0.1", "mdb_sa_id_1"));

		assertThat(error.code()).isEqualTo(ErrorCode.RATE_LIMITED);
		assertThat(error.status()).isEqualTo(429);
		assertThat(error.detail()).isEqualTo("Resource /api/oauth/token is limited to 10 requests every 1 minutes.");
		assertThat(error.parameters()).containsExactly("/api/oauth/token", 10, 1);
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
		call(this.invitations, method, pattern, address);
	}

	private void call(InvitationRateLimit limit, String method, String pattern, String address) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, pattern);
		request.setRemoteAddr(address);
		request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
		limit.preHandle(request, new MockHttpServletResponse(), this);
	}

	private InvitationRateLimit invitationLimit(String mode) {
		return new InvitationRateLimit(new LimitsProperties(mode), this.time);
	}

	private TokenRateLimit tokenLimit(String mode) {
		return new TokenRateLimit(new LimitsProperties(mode), this.time);
	}

}
