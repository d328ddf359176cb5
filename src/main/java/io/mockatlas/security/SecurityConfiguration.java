package io.mockatlas.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;

import io.mockatlas.accesslist.AccessListUsage;
import io.mockatlas.persistence.StateLocation;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.error.ErrorWriter;
import io.mockatlas.security.digest.DigestAuthenticationFilter;

import org.springframework.beans.factory.ObjectProvider;
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

	private static final int SECRET_BYTES = 32;

	@Bean
	SigningKeys signingKeys(SecretProperties properties, StateLocation location,
			ObjectProvider<StoredSigningSecret> stored) {
		return new SigningKeys(secret(properties, location, stored).getBytes(StandardCharsets.UTF_8));
	}

	@Bean
	SecurityFilterChain atlas(AuthenticationMethod bearer, CallerQueries callers, AccessListUsage usage,
			SigningKeys keys, StateLocation location, RoleTable roles, RoleAuthorization authorization,
			ErrorWriter errors) {
		return new DefaultSecurityFilterChain(AtlasApi::isCalledBy, new DenialFilter(errors), bearer.filter(),
				new DigestAuthenticationFilter(keys.forNonces(), Clock.systemUTC(), location.isShared(),
						(publicKey, target) -> callers.findKey(publicKey, RequestedProject.of(target))),
				new AccessListFilter(usage), new RoleFilter(roles, authorization));
	}

	/**
	 * Returns the secret of the settings, or one that is stored with the state. A server
	 * whose state is in its memory has a new one.
	 */
	private static String secret(SecretProperties properties, StateLocation location,
			ObjectProvider<StoredSigningSecret> stored) {
		if (properties.secret() != null) {
			return properties.secret();
		}
		return (location.isKept()) ? stored.getObject().obtain(SecurityConfiguration::random) : random();
	}

	private static String random() {
		byte[] secret = new byte[SECRET_BYTES];
		new SecureRandom().nextBytes(secret);
		return Base64.getEncoder().encodeToString(secret);
	}

}
