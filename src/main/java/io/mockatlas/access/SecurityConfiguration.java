package io.mockatlas.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;

import io.mockatlas.access.digest.DigestAuthenticationFilter;
import io.mockatlas.errors.AtlasException;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.wire.AtlasApi;
import io.mockatlas.wire.ErrorWriter;
import io.mockatlas.wire.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The security chains: digest and the role table in front of every Atlas path, nothing in
 * front of the rest, where nothing of Atlas is.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final Log logger = LogFactory.getLog(SecurityConfiguration.class);

	@Bean
	SigningKeys signingKeys(AccessProperties properties) {
		return new SigningKeys(secret(properties));
	}

	@Bean
	@Order(1)
	SecurityFilterChain atlas(HttpSecurity http, SignIn bearer, ApiUsers users, AccessLists lists, SigningKeys keys,
			RoleGate gate, ErrorWriter errors) {
		http.securityMatcher(AtlasApi.ROOT, AtlasApi.ROOT + "/**");
		withoutTaste(http);
		http.addFilterBefore(bearer.filter(), AuthorizationFilter.class);
		http.addFilterBefore(
				new DigestAuthenticationFilter(keys.forNonces(), Clock.systemUTC(),
						(publicKey) -> users.findKey(publicKey).map(ApiKeyAccount::new).orElse(null)),
				AuthorizationFilter.class);
		http.addFilterBefore(new AccessListFilter(lists), AuthorizationFilter.class);
		http.authorizeHttpRequests((requests) -> {
			for (RoleTable.Row row : RoleTable.ROWS) {
				requests.requestMatchers(row.matchers().toArray(RequestMatcher[]::new))
					.access(gate.requiring(row.requirement()));
			}
			requests.anyRequest().authenticated();
		});
		http.exceptionHandling((handling) -> handling
			.accessDeniedHandler((request, response, denied) -> refuse(request, response, denied, errors)));
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain rest(HttpSecurity http) {
		withoutTaste(http);
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
	}

	/**
	 * Atlas sends none of the headers that Spring Security would add, and keeps no
	 * session.
	 */
	private static void withoutTaste(HttpSecurity http) {
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers(AbstractHttpConfigurer::disable)
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable);
	}

	private static byte[] secret(AccessProperties properties) {
		if (properties.secret() != null) {
			return properties.secret().getBytes(StandardCharsets.UTF_8);
		}
		byte[] secret = new byte[32];
		new SecureRandom().nextBytes(secret);
		return secret;
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied,
			ErrorWriter errors) throws IOException {
		AtlasException refusal = (denied instanceof RefusedException refused) ? refused.refusal()
				: ErrorCode.USER_UNAUTHORIZED.exception();
		logger.info("Refused with " + refusal.status() + " " + refusal.code() + ": " + denied.getMessage()
				+ ((request.getUserPrincipal() instanceof SignedIn signedIn)
						? " (" + signedIn.getPrincipal().username() + ")" : ""));
		Refusal.note(request, String.valueOf(denied.getMessage()));
		errors.write(request, response, refusal);
	}

}
