package io.mockatlas.security.oauth;

import java.io.IOException;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for a form that cannot be read, which {@link GetTokenTests} cannot see: Tomcat
 * has its own response to invalid chunks.
 */
class FormParametersTests {

	@Test
	void rejectsBodyThatCannotBeRead() {
		HttpServletRequest request = new HttpServletRequestWrapper(new MockHttpServletRequest()) {

			@Override
			public ServletInputStream getInputStream() throws IOException {
				throw new IOException("Invalid chunk header");
			}

		};

		assertThatExceptionOfType(OAuthException.class).isThrownBy(() -> FormParameters.of(request))
			.withMessage("The body is malformed.");
	}

}
