package io.mockatlas.metrics;

import java.io.IOException;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MetricsConfiguration}.
 */
class MetricsConfigurationTests {

	private static final Meter.Id ID = new Meter.Id("any", Tags.empty(), null, null, Meter.Type.TIMER);

	private final MetricsConfiguration configuration = new MetricsConfiguration();

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@ParameterizedTest
	@CsvSource(nullValues = "none", value = { "none, false", "health, false", "'health,metrics', true", "*, true" })
	void collectsMetricsOnlyForExposedEndpoints(String exposed, boolean collected) {
		MockEnvironment environment = environment(exposed);

		assertThat(registration(environment).isEnabled()).isEqualTo(collected);
		assertThat(this.configuration.exposedMeters(environment).accept(ID))
			.isEqualTo((collected) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY);
	}

	@Test
	void timesRequestsByOperation() throws IOException, ServletException {
		RequestMetricsFilter filter = registration(environment("metrics")).getFilter();
		for (int i = 0; i < 2; i++) {
			MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orgs/1");
			request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/orgs/{orgId}");
			filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
		}
		filter.doFilter(new MockHttpServletRequest("FLY", "/orgs/1"), new MockHttpServletResponse(),
				new MockFilterChain());

		assertThat(this.registry.get("http.server.requests")
			.tags("method", "GET", "uri", "/orgs/{orgId}", "status", "200", "outcome", "SUCCESS", "exception", "none",
					"error", "none")
			.timer()
			.count()).isEqualTo(2);
		assertThat(
				this.registry.get("http.server.requests").tags("method", "UNKNOWN", "uri", "UNKNOWN").timer().count())
			.isEqualTo(1);
	}

	private FilterRegistrationBean<RequestMetricsFilter> registration(MockEnvironment environment) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("registry", this.registry);
		return this.configuration.requestMetrics(environment, beans.getBeanProvider(MeterRegistry.class));
	}

	private static MockEnvironment environment(String exposed) {
		MockEnvironment environment = new MockEnvironment();
		return (exposed != null) ? environment.withProperty("management.endpoints.web.exposure.include", exposed)
				: environment;
	}

}
