package io.mockatlas.control.faults;

import java.time.Clock;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives faults their places.
 */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

	/**
	 * Behind the wire, which is at 0, and before limits.
	 */
	private static final int ORDER = 5;

	@Bean
	Faults faults() {
		return new Faults(Clock.systemUTC());
	}

	@Bean
	WebMvcConfigurer faultsBeforeOperations(FaultInterceptor interceptor) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(interceptor).order(ORDER);
			}

		};
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionCutter() {
		return (factory) -> factory.addContextValves(new ConnectionCloseValve());
	}

}
