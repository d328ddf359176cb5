package io.mockatlas.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mockatlas.protocol.path.OperationIndex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MetricsConfiguration}.
 */
class MetricsConfigurationTests {

	private static final Meter.Id ID = new Meter.Id("any", Tags.empty(), null, null, Meter.Type.TIMER);

	private final MetricsConfiguration configuration = new MetricsConfiguration();

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "none, false", "health, false", "'health,metrics', true", "prometheus, true", "*, true" })
	void collectsMetricsOnlyForExposedEndpoints(String exposed, boolean collected) {
		MockEnvironment environment = environment(exposed);

		assertThat(registration(environment).isEnabled()).isEqualTo(collected);
		assertThat(this.configuration.exposedMeters(environment).accept(ID))
			.isEqualTo((collected) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY);
	}

	private FilterRegistrationBean<RequestMetricsFilter> registration(MockEnvironment environment) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("registry", this.registry);
		return this.configuration.requestMetrics(environment, beans.getBeanProvider(MeterRegistry.class),
				beans.getBeanProvider(OperationIndex.class));
	}

	private static MockEnvironment environment(String exposed) {
		MockEnvironment environment = new MockEnvironment();
		return (exposed != null) ? environment.withProperty("management.endpoints.web.exposure.include", exposed)
				: environment;
	}

}
