package io.mockatlas.limits;

import java.util.Map;
import java.util.Objects;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.CallerName;
import io.mockatlas.protocol.OperationDescription;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Interceptor that takes a token for each call of a v2 operation; v1.0 has no such limits
 * (documented). It runs after authentication, authorization and the version check, so a
 * request rejected there takes no token.
 * <p>
 * The operations of one endpoint set share a bucket if they have the same capacity
 * (recorded). A bucket belongs to the organization or project in the path, or else to the
 * caller: these scopes are documented, and recorded for projects.
 */
@Component
@Behaviour(topic = Topic.LIMITS, evidence = Evidence.DOCUMENTED,
		value = "The operations of a resource share one token bucket for each organization or project in the "
				+ "path, or for each caller.")
@Behaviour(topic = Topic.LIMITS, evidence = Evidence.RECORDED,
		value = "These resources share a token bucket: teams and their users; API keys and their access lists; "
				+ "organizations and the invitations to them.")
@Behaviour(topic = Topic.LIMITS, evidence = Evidence.DOCUMENTED, value = "v1.0 limits the rate of invitations only.")
class RateLimiter implements HandlerInterceptor {

	private static final long NANOS = 1_000_000_000;

	private final boolean enforced;

	private final TokenBuckets<Key> buckets;

	RateLimiter(LimitsProperties properties, TimeMeter time) {
		this.enforced = properties.areEnforced();
		this.buckets = new TokenBuckets<>(time);
	}

	@Override
	@Behaviour(topic = Topic.LIMITS, evidence = Evidence.ASSUMED,
			value = "Every request that reaches its operation takes a token.")
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (AtlasApi.of(request) == AtlasApi.V2 && handler instanceof HandlerMethod operation) {
			OperationDescription description = OperationDescription.of(operation);
			int limit = description.rateLimit();
			String endpointSet = description.endpointSet();
			if (endpointSet != null && limit > 0) {
				take(new Key(endpointSet, limit, bucketOwner(request)), request, response);
			}
		}
		return true;
	}

	@Behaviour(topic = Topic.LIMITS, evidence = Evidence.DOCUMENTED, setting = "mockatlas.rate-limits",
			value = "Requests beyond a limit return 429 and `Retry-After` if limits are enforced.")
	private void take(Key key, HttpServletRequest request, HttpServletResponse response) {
		BucketCapacity capacity = BucketCapacity.of(key.limit());
		ConsumptionProbe probe = this.buckets.take(key, capacity);
		RateLimitStatus quota = new RateLimitStatus(capacity.tokens(), probe.getRemainingTokens());
		if (!probe.isConsumed() && this.enforced) {
			long seconds = seconds(probe.getNanosToWaitForRefill());
			quota.write(response::setHeader);
			throw RateLimitExceeded.exception(request, response, capacity, seconds);
		}
		quota.attachTo(request);
	}

	/**
	 * Returns whole seconds, rounded up so that a token is available after that time. The
	 * live service rounds down, and has returned 0 seconds.
	 */
	@Behaviour(topic = Topic.LIMITS, evidence = Evidence.ASSUMED,
			value = "`Retry-After` is rounded up; Atlas rounds down, and has returned 0 seconds.")
	private static long seconds(long nanos) {
		return Math.max(1, (nanos + NANOS - 1) / NANOS);
	}

	private static String bucketOwner(HttpServletRequest request) {
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
			Object place = variables.get(variables.containsKey("orgId") ? "orgId" : "groupId");
			if (place != null) {
				return place.toString();
			}
		}
		return Objects.requireNonNull(CallerName.of(request), "the rate limiter requires an authenticated caller")
			.value();
	}

	/**
	 * Key of a bucket.
	 *
	 * @param endpointSet Atlas's endpoint set
	 * @param limit capacity of the bucket: one set may have several limits
	 * @param owner an organization, a project or a caller
	 */
	private record Key(String endpointSet, int limit, String owner) {
	}

}
