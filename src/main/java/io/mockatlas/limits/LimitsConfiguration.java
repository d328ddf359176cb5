package io.mockatlas.limits;

import io.github.bucket4j.TimeMeter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts limits in front of operations, behind what the wire itself refuses.
 */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

	/**
	 * Behind the wire, which is at 0, and with room between.
	 */
	private static final int ORDER = 10;

	/**
	 * The system's time, which nobody sets.
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
