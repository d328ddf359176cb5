package io.mockatlas.access.oauth;

import java.time.Clock;

import io.mockatlas.access.AuthenticationMethod;
import io.mockatlas.access.CallerQueries;
import io.mockatlas.access.SigningKeys;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts tokens to work: who calls with a good one is signed in, who calls with another is
 * refused. Who calls without one is left to what comes next.
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
