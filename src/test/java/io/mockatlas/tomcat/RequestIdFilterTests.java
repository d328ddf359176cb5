package io.mockatlas.tomcat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestIdFilter}.
 */
class RequestIdFilterTests {

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void usesIdOfProxy() throws IOException, ServletException {
		assertThat(idDuring("8b2f-1.a:b/c+d=")).isEqualTo("8b2f-1.a:b/c+d=");
		assertThat(MDC.get("requestId")).isNull();
		assertThat(this.response.getHeaderNames()).isEmpty();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "a b", "a\nb", "é" })
	void createsIdWithoutUsableOne(@Nullable String given) throws IOException, ServletException {
		assertThat(idDuring(given)).matches("[0-9a-f]{16}").isNotEqualTo(idDuring(given));
	}

	@Test
	void createsIdInsteadOfLongOne() throws IOException, ServletException {
		assertThat(idDuring("x".repeat(129))).matches("[0-9a-f]{16}");
	}

	private @Nullable String idDuring(@Nullable String given) throws IOException, ServletException {
		AtomicReference<@Nullable String> id = new AtomicReference<>();
		FilterChain chain = (request, answer) -> id.set(MDC.get("requestId"));
		MockHttpServletRequest request = new MockHttpServletRequest();
		if (given != null) {
			request.addHeader("X-Request-Id", given);
		}
		new RequestIdFilter().doFilter(request, this.response, chain);
		return id.get();
	}

}
