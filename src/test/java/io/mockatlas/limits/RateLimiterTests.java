package io.mockatlas.limits;

import java.time.Duration;
import java.util.Map;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.AtlasErrors;
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

	private static final Map<String, String> NO_VARIABLES = Map.of();

	private final RateLimitClock time = new RateLimitClock();

	private final RateLimiter enforcing = new RateLimiter(new LimitsProperties("enforced"), this.time);

	private MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	@TestEvidence(value = RECORDED, of = "capacity 300, refill 100 per minute; all parameters but the path are numbers")
	void rejectsCallWithoutToken() {
		exhaust("list", 300);
		this.time.shiftBy(Duration.ofSeconds(41));

		AtlasException error = catchThrowableOfType(AtlasException.class, () -> call("list", "ada", NO_VARIABLES));

		assertThat(error.code()).isEqualTo(ErrorCode.RATE_LIMITED_TOKEN_BUCKET);
		assertThat(error.status()).isEqualTo(429);
		assertThat(error.detail())
			.isEqualTo("Rate limit exceeded for api/atlas/v2/things. Please retry after 19 seconds. "
					+ "Request capacity: 300. Refill rate: 100 per 60 seconds.");
		assertThat(error.parameters()).containsExactly("api/atlas/v2/things", 19L, 300, 100, 60L);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void returnsQuotaAndRetryAfterIfRejected() {
		exhaust("list", 300);

		AtlasErrors.assertRejected(() -> call("list", "ada", NO_VARIABLES), ErrorCode.RATE_LIMITED_TOKEN_BUCKET,
				"api/atlas/v2/things", 60L, 300, 100, 60L);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("60");
		assertThat(this.response.getHeader("Ratelimit-Limit")).isEqualTo("300");
		assertThat(this.response.getHeader("Ratelimit-Remaining")).isEqualTo("0");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "Atlas rounds down, and has returned 0")
	void admitsCallAfterRetryAfter() {
		exhaust("list", 300);
		this.time.shiftBy(Duration.ofMillis(58_300));

		AtlasErrors.assertRejected(() -> call("list", "ada", NO_VARIABLES), ErrorCode.RATE_LIMITED_TOKEN_BUCKET,
				"api/atlas/v2/things", 2L, 300, 100, 60L);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("2");
		this.time.shiftBy(Duration.ofSeconds(2));
		assertThat(call("list", "ada", NO_VARIABLES)).isEqualTo(new RateLimitStatus(300, 99));
	}

	@Test
	void onlyCountsIfNotEnforced() {
		RateLimiter counting = new RateLimiter(new LimitsProperties("counted"), this.time);

		for (int i = 0; i < 400; i++) {
			call(counting, "list", "ada", NO_VARIABLES);
		}

		assertThat(call(counting, "list", "ada", NO_VARIABLES)).isEqualTo(new RateLimitStatus(300, 0));
		assertThat(this.response.getHeaderNames()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "300, 100", "1200, 500", "500, 200", "2500, 1000", "1, 1" })
	@TestEvidence(value = RECORDED, of = "capacity and refill of the first two; the capacity of the others")
	void derivesRefillFromCapacity(int tokens, int refill) {
		assertThat(BucketCapacity.of(tokens)).isEqualTo(new BucketCapacity(tokens, refill));
	}

	@Test
	@TestEvidence(value = RECORDED, of = "a new project starts with a full bucket")
	void countsForEachOrganizationOrProjectInPath() {
		call("get", "ada", Map.of("groupId", "1"));

		assertThat(call("get", "grace", Map.of("groupId", "1"))).isEqualTo(new RateLimitStatus(1200, 1198));
		assertThat(call("get", "ada", Map.of("groupId", "2"))).isEqualTo(new RateLimitStatus(1200, 1199));
		assertThat(call("get", "ada", Map.of("orgId", "1", "teamId", "2"))).isEqualTo(new RateLimitStatus(1200, 1197));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void countsForEachCallerWithoutOrganizationOrProjectInPath() {
		call("list", "ada", NO_VARIABLES);

		assertThat(call("list", "ada", NO_VARIABLES)).isEqualTo(new RateLimitStatus(300, 298));
		assertThat(call("list", "grace", Map.of("userId", "1"))).isEqualTo(new RateLimitStatus(300, 299));
	}

	@Test
	@TestEvidence(value = RECORDED, of = "operations of one resource share a bucket")
	void sharesBucketBetweenOperationsOfSameCapacity() {
		call("get", "ada", NO_VARIABLES);

		assertThat(call("delete", "ada", NO_VARIABLES)).isEqualTo(new RateLimitStatus(1200, 1198));
		assertThat(call("list", "ada", NO_VARIABLES)).isEqualTo(new RateLimitStatus(300, 299));
	}

	@Test
	@TestEvidence(RECORDED)
	void sharesBucketBetweenResourcesOfEndpointSet() {
		HandlerMethod thing = operation(ThingController.class, "get");
		HandlerMethod part = operation(ThingPartController.class, "get");
		MockHttpServletRequest request = request("ada", NO_VARIABLES);

		call(this.enforcing, thing, request);

		assertThat(call(this.enforcing, part, request)).isEqualTo(new RateLimitStatus(1200, 1198));
		assertThat(call("get", "ada", NO_VARIABLES)).isEqualTo(new RateLimitStatus(1200, 1199));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void ignoresV1AndUnknownCapacities() {
		MockHttpServletRequest v1 = request("ada", NO_VARIABLES);
		v1.setServletPath("/api/atlas/v1.0/things");

		assertThat(call(this.enforcing, operation(LimitedController.class, "list"), v1)).isNull();
		assertThat(call(this.enforcing, operation(UnlimitedController.class, "list"), request("ada", NO_VARIABLES)))
			.isNull();
	}

	@Test
	void requiresAuthenticatedCaller() {
		MockHttpServletRequest request = request("ada", NO_VARIABLES);
		request.removeAttribute(CallerName.class.getName());

		assertThatExceptionOfType(NullPointerException.class)
			.isThrownBy(() -> call(this.enforcing, operation(LimitedController.class, "list"), request))
			.withMessage("the rate limiter requires an authenticated caller");
	}

	private void exhaust(String method, int tokens) {
		for (int i = 0; i < tokens; i++) {
			call(method, "ada", NO_VARIABLES);
		}
	}

	private RateLimitStatus call(String method, String caller, Map<String, String> variables) {
		return call(this.enforcing, method, caller, variables);
	}

	private RateLimitStatus call(RateLimiter limiter, String method, String caller, Map<String, String> variables) {
		return call(limiter, operation(LimitedController.class, method), request(caller, variables));
	}

	private RateLimitStatus call(RateLimiter limiter, HandlerMethod operation, MockHttpServletRequest request) {
		this.response = new MockHttpServletResponse();
		assertThat(limiter.preHandle(request, this.response, operation)).isTrue();
		return RateLimitStatus.of(request);
	}

	private static MockHttpServletRequest request(String caller, Map<String, String> variables) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/atlas/v2/things");
		request.setServletPath("/api/atlas/v2/things");
		CallerName.storeAuthenticated(request, caller);
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
	static class LimitedController {

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

	@AtlasResource(value = "ApiThingsResource", rateLimit = 1200, endpointSet = "Things")
	static class ThingController {

		@AtlasOperation(id = "getThing", javaMethod = "getThing", evidence = RECORDED)
		void get() {
		}

	}

	@AtlasResource(value = "ApiThingPartsResource", rateLimit = 1200, endpointSet = "Things")
	static class ThingPartController {

		@AtlasOperation(id = "getThingPart", javaMethod = "getPart", evidence = RECORDED)
		void get() {
		}

	}

	@AtlasResource("ApiOtherThingsResource")
	static class UnlimitedController {

		@AtlasOperation(id = "listThings", javaMethod = "getAllThings", evidence = RECORDED)
		void list() {
		}

	}

}
