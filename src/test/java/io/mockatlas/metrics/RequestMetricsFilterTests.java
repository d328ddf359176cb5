package io.mockatlas.metrics;

import java.io.IOException;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.protocol.AppliedFault;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.SignInFailure;
import io.mockatlas.protocol.path.OperationIndex;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestMetricsFilter}.
 */
@AtlasTest
class RequestMetricsFilterTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final RequestMetricsFilter filter;

	RequestMetricsFilterTests(OperationIndex operations) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("registry", this.registry);
		beans.addBean("operations", operations);
		this.filter = new RequestMetricsFilter(beans.getBeanProvider(MeterRegistry.class),
				beans.getBeanProvider(OperationIndex.class));
	}

	@Test
	void timesRequestsByOperation() throws IOException, ServletException {
		for (int i = 0; i < 2; i++) {
			MockHttpServletRequest request = request("GET", "/api/atlas/v1.0/orgs/1/invites");
			request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
					"/api/atlas/v1.0/orgs/{orgId}/invites");
			this.filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
		}

		assertThat(timer("method", "GET", "uri", "/api/atlas/v1.0/orgs/{orgId}/invites", "status", "200", "outcome",
				"SUCCESS", "exception", "none", "error", "none", "operation", "listOrgInvites", "error.code", "none",
				"sign.in.failure", "none", "fault", "none")
			.count()).isEqualTo(2);
	}

	@Test
	void unknownMethodsAndPathsShareTimer() throws IOException, ServletException {
		this.filter.doFilter(request("FLY", "/x"), new MockHttpServletResponse(), new MockFilterChain());
		this.filter.doFilter(request("FLEE", "/y"), new MockHttpServletResponse(), new MockFilterChain());

		assertThat(timer("method", "UNKNOWN", "uri", "UNKNOWN", "operation", "none").count()).isEqualTo(2);
	}

	@Test
	void namesOperationAndReasonOfRejection() throws IOException, ServletException {
		this.filter.doFilter(request("GET", "/api/atlas/v2/orgs/1/invites"), new MockHttpServletResponse(),
				new MockFilterChain(new RejectingServlet()));

		assertThat(timer("uri", "/api/atlas/v2/orgs/{orgId}/invites", "operation", "listOrgInvites", "status", "401",
				"error.code", "RESOURCE_NOT_FOUND", "sign.in.failure", "unknown_key", "fault", "delay")
			.count()).isEqualTo(1);
	}

	private static MockHttpServletRequest request(String method, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setServletPath(path);
		return request;
	}

	private Timer timer(String... tags) {
		return this.registry.get("http.server.requests").tags(tags).timer();
	}

	private static final class RejectingServlet extends HttpServlet {

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) {
			AppliedFault.store(request, "delay");
			DenialReason.store(request, "unknown public key", SignInFailure.UNKNOWN_KEY);
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			response.setHeader("X-Error-Code", "RESOURCE_NOT_FOUND");
		}

	}

}
