package io.mockatlas.security.oauth;

import java.time.Clock;

import io.mockatlas.security.AuthenticationMethod;
import io.mockatlas.security.CallerQueries;
import io.mockatlas.security.SigningKeys;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configuration of bearer tokens. Requests with a valid token are authenticated, and
 * requests with an invalid token are rejected. Requests without a token pass to the next
 * filter.
 */
@Configuration(proxyBeanMethods = false)
class OAuthConfiguration {

	@Bean
	Tokens tokens(SigningKeys keys) {
		return new Tokens(keys.forTokens(), Clock.systemUTC());
	}

	@Bean
	AuthenticationMethod bearer(Tokens tokens, CallerQueries callers) {
		BearerAuthenticationFilter filter = new BearerAuthenticationFilter(tokens, callers);
		return () -> filter;
	}

}
