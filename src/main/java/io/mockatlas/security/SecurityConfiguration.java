package io.mockatlas.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;

import io.mockatlas.accesslist.AccessListUsage;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.error.ErrorWriter;
import io.mockatlas.security.digest.DigestAuthenticationFilter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Configuration of the security chain, which applies authentication and the role table to
 * every Atlas path. Other paths serve no Atlas resources and have no chain. The chain
 * contains only these filters: Atlas keeps no sessions, and sends none of the headers
 * that Spring Security would add.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SigningKeys signingKeys(SecretProperties properties) {
		return new SigningKeys(secret(properties));
	}

	@Bean
	SecurityFilterChain atlas(AuthenticationMethod bearer, CallerQueries callers, AccessListUsage usage,
			SigningKeys keys, RoleTable roles, RoleAuthorization authorization, ErrorWriter errors) {
		return new DefaultSecurityFilterChain(AtlasApi::isCalledBy, new DenialFilter(errors), bearer.filter(),
				new DigestAuthenticationFilter(keys.forNonces(), Clock.systemUTC(),
						(publicKey, target) -> callers.findKey(publicKey, RequestedProject.of(target))),
				new AccessListFilter(usage), new RoleFilter(roles, authorization));
	}

	private static byte[] secret(SecretProperties properties) {
		if (properties.secret() != null) {
			return properties.secret().getBytes(StandardCharsets.UTF_8);
		}
		byte[] secret = new byte[32];
		new SecureRandom().nextBytes(secret);
		return secret;
	}

}
