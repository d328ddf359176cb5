package io.mockatlas.control.faults;

import java.time.Clock;

import io.mockatlas.control.faults.effect.ConnectionCloseValve;
import io.mockatlas.persistence.StateLocation;
import io.mockatlas.protocol.path.OperationIndex;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configuration of the fault beans.
 */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

	/**
	 * Order of the interceptor: after that of the protocol, which is 0, and before the
	 * rate limits.
	 */
	private static final int ORDER = 5;

	@Bean
	Faults faults(FaultRepository store, OperationIndex operations, StateLocation location,
			PlatformTransactionManager transactions) {
		return new Faults(store, () -> new CallPatternReader(operations.operationIds(), operations::operationId),
				location, transactions, Clock.systemUTC());
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
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionCloseValve() {
		return (factory) -> factory.addContextValves(new ConnectionCloseValve());
	}

}
