package io.mockatlas.limits;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.bucket4j.Bucket;
import io.mockatlas.access.Caller;
import io.mockatlas.wire.AtlasApi;
import io.mockatlas.wire.AtlasResource;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * {@code Ratelimit-Limit} and {@code Ratelimit-Remaining} on v2 answers, the second
 * falling by one a call (recorded) and filling up again over a minute (assumed), for each
 * caller and resource. Errors carry neither (recorded on a 404). Nobody is held up.
 */
@RestControllerAdvice
class RateLimitHeaders implements ResponseBodyAdvice<Object> {

	private final ConcurrentMap<Key, Bucket> buckets = new ConcurrentHashMap<>();

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return limit(returnType) > 0;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
			MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
			ServerHttpRequest request, ServerHttpResponse response) {
		if (AtlasApi.of(((ServletServerHttpRequest) request).getServletRequest()) == AtlasApi.V2
				&& request.getPrincipal() instanceof Authentication signedIn
				&& signedIn.getPrincipal() instanceof Caller caller) {
			write(response.getHeaders(), returnType, caller);
		}
		return body;
	}

	private void write(HttpHeaders headers, MethodParameter returnType, Caller caller) {
		int limit = limit(returnType);
		Bucket bucket = this.buckets.computeIfAbsent(new Key(returnType.getContainingClass(), caller.username()),
				(key) -> full(limit));
		bucket.tryConsume(1);
		headers.set("Ratelimit-Limit", Integer.toString(limit));
		headers.set("Ratelimit-Remaining", Long.toString(bucket.getAvailableTokens()));
	}

	private static Bucket full(int limit) {
		return Bucket.builder()
			.addLimit((bandwidth) -> bandwidth.capacity(limit).refillIntervally(limit, Duration.ofMinutes(1)))
			.build();
	}

	private static int limit(MethodParameter returnType) {
		AtlasResource resource = returnType.getContainingClass().getAnnotation(AtlasResource.class);
		return (resource != null) ? resource.rateLimit() : 0;
	}

	/**
	 * Whose bucket.
	 *
	 * @param resource the controller
	 * @param username the caller
	 */
	private record Key(Class<?> resource, String username) {
	}

}
