package io.mockatlas.limits;

import io.github.bucket4j.TimeMeter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Registers the rate limits as interceptors, after those of the protocol module.
 */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

	/**
	 * Order after the protocol module's interceptor, which has order 0.
	 */
	private static final int ORDER = 10;

	/**
	 * Returns the system's time: changes of domain time do not refill buckets.
	 */
	@Bean
	TimeMeter bucketTime() {
		return TimeMeter.SYSTEM_NANOTIME;
	}

	@Bean
	WebMvcConfigurer limits(RateLimiter limiter, InvitationRateLimit throttle) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(limiter).order(ORDER);
				registry.addInterceptor(throttle).order(ORDER + 1);
			}

		};
	}

}
