package io.mockatlas.limits;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.bucket4j.TimeMeter;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.AtlasApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Interceptor that limits invitations to ten a minute from one address, on either API
 * (recorded). Every call of an operation that can create an invitation counts (assumed).
 */
@Component
@Behaviour(topic = Topic.LIMITS, evidence = Evidence.RECORDED,
		value = "Where limits are enforced, one address may invite ten times a minute.")
class InvitationRateLimit implements HandlerInterceptor {

	private static final Set<String> INVITATION_PATHS = Stream
		.of("/orgs/{orgId}/invites", "/groups/{groupId}/invites", "/orgs/{orgId}/users", "/groups/{groupId}/users",
				"/users")
		.flatMap((path) -> Stream.of(AtlasApi.V1_PATH + path, AtlasApi.V2_PATH + path))
		.collect(Collectors.toSet());

	private final FixedRateLimit throttle;

	InvitationRateLimit(LimitsProperties properties, TimeMeter time) {
		this.throttle = new FixedRateLimit(properties, time);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (isInvitation(request) && !this.throttle.tryAcquire(request.getRemoteAddr())) {
			throw ErrorCode.INVITATIONS_RATE_LIMITED_IP.exception(FixedRateLimit.CALLS, FixedRateLimit.MINUTES);
		}
		return true;
	}

	@Behaviour(topic = Topic.LIMITS, evidence = Evidence.ASSUMED,
			value = "Every request that can create an invitation counts as an invitation.")
	private static boolean isInvitation(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod())
				&& request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
				&& INVITATION_PATHS.contains(pattern);
	}

}
