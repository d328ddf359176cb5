package io.mockatlas.limits;

import io.github.bucket4j.TimeMeter;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

import org.springframework.stereotype.Component;

/**
 * Ten requests for a token a minute (recorded), for each address and client (documented).
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
	 * Counts a request for a token.
	 * @param path the path of the endpoint
	 * @param address where the request comes from
	 * @param client whom the token is for
	 * @throws io.mockatlas.errors.AtlasException {@code RATE_LIMITED} for one too many,
	 * where limits are enforced
	 */
	public void admit(String path, String address, String client) {
		if (!this.throttle.admits(address + " " + client)) {
			throw ErrorCode.RATE_LIMITED.exception(path, FixedRateLimit.CALLS, FixedRateLimit.MINUTES);
		}
	}

}
