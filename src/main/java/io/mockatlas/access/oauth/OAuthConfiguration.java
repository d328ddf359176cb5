package io.mockatlas.access.oauth;

import java.time.Clock;
import java.util.Collections;

import io.mockatlas.access.SignIn;
import io.mockatlas.access.SigningKeys;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import io.mockatlas.wire.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/**
 * Puts tokens to work: who calls with a good one is signed in, who calls with another is
 * refused. Who calls without one is left to what comes next.
 */
@Configuration(proxyBeanMethods = false)
class OAuthConfiguration {

	private static final Log logger = LogFactory.getLog(OAuthConfiguration.class);

	@Bean
	Tokens tokens(SigningKeys keys) {
		return new Tokens(keys.forTokens(), Clock.systemUTC());
	}

	@Bean
	SignIn bearer(TokenService tokens) {
		BearerTokenAuthenticationConverter converter = new BearerTokenAuthenticationConverter();
		converter.setBearerTokenResolver(resolver());
		AuthenticationManager manager = (given) -> tokens.signIn(((BearerTokenAuthenticationToken) given).getToken());
		BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(manager, converter);
		filter.setAuthenticationEntryPoint(OAuthConfiguration::refuse);
		return () -> filter;
	}

	/**
	 * Whoever sends two Authorization headers is not told which one counts: none does.
	 */
	private static BearerTokenResolver resolver() {
		DefaultBearerTokenResolver resolver = new DefaultBearerTokenResolver();
		return (request) -> (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() == 1)
				? resolver.resolve(request) : null;
	}

	/**
	 * The 401 of a token has no body (recorded), and no challenge.
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.RECORDED,
			value = "A bad token is 401 without a body.")
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "The 401 of a bad token carries no header but `Content-Length: 0`.")
	private static void refuse(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refused) {
		logger.info("Refused with 401: bearer token: " + refused.getMessage());
		Refusal.note(request, "bearer token: " + refused.getMessage());
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		response.setContentLength(0);
	}

}
