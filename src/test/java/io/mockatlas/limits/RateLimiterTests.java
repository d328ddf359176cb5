package io.mockatlas.limits;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.RateLimitClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.CallerName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link RateLimiter}.
 */
class RateLimiterTests {

	private static final Map<String, String> NOWHERE = Map.of();

	private final RateLimitClock time = new RateLimitClock();

	private final RateLimiter enforcing = new RateLimiter(new LimitsProperties("enforced"), this.time);

	private MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	@TestEvidence(value = RECORDED, of = "300 with 100 a minute; the parameters are numbers but for the path")
	void refusesOneCallTooManyInWordsAndNumbers() {
		exhaust("list", 300);
		this.time.shiftBy(Duration.ofSeconds(41));

		AtlasException refusal = catchThrowableOfType(AtlasException.class, () -> call("list", "ada", NOWHERE));

		assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED_TOKEN_BUCKET);
		assertThat(refusal.status()).isEqualTo(429);
		assertThat(refusal.detail())
			.isEqualTo("Rate limit exceeded for api/atlas/v2/things. Please retry after 19 seconds. "
					+ "Request capacity: 300. Refill rate: 100 per 60 seconds.");
		assertThat(refusal.parameters()).isEqualTo(List.of("api/atlas/v2/things", 19L, 300, 100, 60L));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void saysWithItsRefusalWhatTheBucketHoldsAndWhenToComeAgain() {
		exhaust("list", 300);

		catchThrowableOfType(AtlasException.class, () -> call("list", "ada", NOWHERE));

		assertThat(this.response.getHeader("Retry-After")).isEqualTo("60");
		assertThat(this.response.getHeader("Ratelimit-Limit")).isEqualTo("300");
		assertThat(this.response.getHeader("Ratelimit-Remaining")).isEqualTo("0");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the live service rounds down, and has said 0")
	void whoeverWaitsAsLongAsTheyAreToldGetsIn() {
		exhaust("list", 300);
		this.time.shiftBy(Duration.ofMillis(58_300));

		catchThrowableOfType(AtlasException.class, () -> call("list", "ada", NOWHERE));

		assertThat(this.response.getHeader("Retry-After")).isEqualTo("2");
		this.time.shiftBy(Duration.ofSeconds(2));
		assertThat(call("list", "ada", NOWHERE)).isEqualTo(new RateLimitStatus(300, 99));
	}

	@Test
	void onlyCountsWhereItIsNotEnforced() {
		RateLimiter counting = new RateLimiter(new LimitsProperties("counted"), this.time);

		for (int i = 0; i < 400; i++) {
			call(counting, "list", "ada", NOWHERE);
		}

		assertThat(call(counting, "list", "ada", NOWHERE)).isEqualTo(new RateLimitStatus(300, 0));
		assertThat(this.response.getHeaderNames()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "300, 100", "1200, 500", "500, 200", "2500, 1000", "1, 1" })
	@TestEvidence(value = RECORDED, of = "the first two; of the others only the capacity")
	void givesBackPartOfTheTokensEachMinute(int tokens, int refill) {
		assertThat(BucketCapacity.of(tokens)).isEqualTo(new BucketCapacity(tokens, refill));
	}

	@Test
	@TestEvidence(value = RECORDED, of = "a new project starts with a full bucket")
	void belongsToOrganizationOrProjectThatThePathNames() {
		call("get", "ada", Map.of("groupId", "1"));

		assertThat(call("get", "grace", Map.of("groupId", "1"))).isEqualTo(new RateLimitStatus(1200, 1198));
		assertThat(call("get", "ada", Map.of("groupId", "2"))).isEqualTo(new RateLimitStatus(1200, 1199));
		assertThat(call("get", "ada", Map.of("orgId", "1", "teamId", "2"))).isEqualTo(new RateLimitStatus(1200, 1197));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void belongsToCallerWhereThePathNamesNeither() {
		call("list", "ada", NOWHERE);

		assertThat(call("list", "ada", NOWHERE)).isEqualTo(new RateLimitStatus(300, 298));
		assertThat(call("list", "grace", Map.of("userId", "1"))).isEqualTo(new RateLimitStatus(300, 299));
	}

	@Test
	@TestEvidence(value = RECORDED, of = "operations of one resource count together")
	void isSharedByOperationsOfOneCapacity() {
		call("get", "ada", NOWHERE);

		assertThat(call("delete", "ada", NOWHERE)).isEqualTo(new RateLimitStatus(1200, 1198));
		assertThat(call("list", "ada", NOWHERE)).isEqualTo(new RateLimitStatus(300, 299));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void leavesTheFirstApiAndUnknownCapacitiesAlone() {
		MockHttpServletRequest first = request("ada", NOWHERE);
		first.setServletPath("/api/atlas/v1.0/things");

		assertThat(call(this.enforcing, operation(Things.class, "list"), first)).isNull();
		assertThat(call(this.enforcing, operation(Unlimited.class, "list"), request("ada", NOWHERE))).isNull();
	}

	@Test
	void needsSomebodyWhoSignedIn() {
		MockHttpServletRequest request = request("ada", NOWHERE);
		request.removeAttribute(CallerName.class.getName());

		assertThatExceptionOfType(NullPointerException.class)
			.isThrownBy(() -> call(this.enforcing, operation(Things.class, "list"), request));
	}

	private void exhaust(String method, int tokens) {
		for (int i = 0; i < tokens; i++) {
			call(method, "ada", NOWHERE);
		}
	}

	private RateLimitStatus call(String method, String caller, Map<String, String> variables) {
		return call(this.enforcing, method, caller, variables);
	}

	private RateLimitStatus call(RateLimiter limiter, String method, String caller, Map<String, String> variables) {
		return call(limiter, operation(Things.class, method), request(caller, variables));
	}

	private RateLimitStatus call(RateLimiter limiter, HandlerMethod operation, MockHttpServletRequest request) {
		this.response = new MockHttpServletResponse();
		assertThat(limiter.preHandle(request, this.response, operation)).isTrue();
		return RateLimitStatus.of(request);
	}

	private static MockHttpServletRequest request(String caller, Map<String, String> variables) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/atlas/v2/things");
		request.setServletPath("/api/atlas/v2/things");
		CallerName.noteProof(request, caller);
		request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
		return request;
	}

	private static HandlerMethod operation(Class<?> controller, String method) {
		try {
			return new HandlerMethod(controller.getDeclaredConstructor().newInstance(),
					controller.getDeclaredMethod(method));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@AtlasResource(value = "ApiThingsResource", rateLimit = 1200)
	static class Things {

		@AtlasOperation(id = "listThings", javaMethod = "getAllThings", rateLimit = 300, evidence = RECORDED)
		void list() {
		}

		@AtlasOperation(id = "getThing", javaMethod = "getThing", evidence = RECORDED)
		void get() {
		}

		@AtlasOperation(id = "deleteThing", javaMethod = "deleteThing", evidence = RECORDED)
		void delete() {
		}

	}

	@AtlasResource("ApiOtherThingsResource")
	static class Unlimited {

		@AtlasOperation(id = "listThings", javaMethod = "getAllThings", evidence = RECORDED)
		void list() {
		}

	}

}
