package io.mockatlas.metrics;

import java.util.List;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.mockatlas.protocol.path.OperationIndex;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.tomcat.metrics.TomcatMetricsBinder;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Collects metrics if an endpoint that shows them is exposed. The beans read the setting
 * themselves, since conditions are evaluated when the jar is built.
 */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

	private static final String EXPOSED = "management.endpoints.web.exposure.include";

	private static final Set<String> SHOWING = Set.of("metrics", "prometheus", "*");

	@Bean
	MeterFilter exposedMeters(Environment environment) {
		return (isShown(environment)) ? new MeterFilter() {
		} : MeterFilter.deny();
	}

	@Bean
	FilterRegistrationBean<RequestMetricsFilter> requestMetrics(Environment environment,
			ObjectProvider<MeterRegistry> registry, ObjectProvider<OperationIndex> operations) {
		FilterRegistrationBean<RequestMetricsFilter> registration = new FilterRegistrationBean<>(
				new RequestMetricsFilter(registry, operations));
		registration.setEnabled(isShown(environment));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return registration;
	}

	@Bean
	ApplicationListener<ApplicationStartedEvent> tomcatMetrics(Environment environment,
			ObjectProvider<MeterRegistry> registry) {
		return new ApplicationListener<>() {

			@Override
			public void onApplicationEvent(ApplicationStartedEvent event) {
				if (isShown(environment)) {
					new TomcatMetricsBinder(registry.getObject()).onApplicationEvent(event);
				}
			}

		};
	}

	/**
	 * Registers Tomcat's beans of JMX, from which its metrics of threads come.
	 */
	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatBeans(Environment environment) {
		return (factory) -> {
			if (isShown(environment) && factory instanceof TomcatWebServerFactory tomcat) {
				tomcat.setDisableMBeanRegistry(false);
			}
		};
	}

	private static boolean isShown(Environment environment) {
		return Binder.get(environment)
			.bind(EXPOSED, Bindable.listOf(String.class))
			.orElse(List.of())
			.stream()
			.anyMatch(SHOWING::contains);
	}

}
