package io.mockatlas.limits;

import io.github.bucket4j.TimeMeter;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

import org.springframework.stereotype.Component;

/**
 * Rate limit of ten token requests a minute (recorded), for each address and client
 * (documented).
 */
@Component
@Behaviour(topic = Topic.LIMITS, evidence = Evidence.RECORDED,
		value = "Where limits are enforced, one client may get ten tokens a minute from one address.")
public class TokenRateLimit {

	private final FixedRateLimit throttle;

	TokenRateLimit(LimitsProperties properties, TimeMeter time) {
		this.throttle = new FixedRateLimit(properties, time);
	}

	/**
	 * Counts a token request.
	 * @param path path of the endpoint
	 * @param address address of the caller
	 * @param client client that requests the token
	 * @throws io.mockatlas.error.AtlasException {@code RATE_LIMITED} if limits are
	 * enforced and the request exceeds them
	 */
	public void admit(String path, String address, String client) {
		if (!this.throttle.tryAcquire(address + " " + client)) {
			throw ErrorCode.RATE_LIMITED.exception(path, FixedRateLimit.CALLS, FixedRateLimit.MINUTES);
		}
	}

}
