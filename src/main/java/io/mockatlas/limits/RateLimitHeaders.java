package io.mockatlas.limits;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Advice that adds {@code Ratelimit-Limit} and {@code Ratelimit-Remaining} to the
 * responses of operations. Errors have neither (recorded on a 404), except for 429
 * (documented).
 */
@RestControllerAdvice
@Behaviour(topic = Topic.LIMITS, evidence = Evidence.RECORDED,
		value = "Errors have no `Ratelimit-*` headers, except for 429.")
class RateLimitHeaders implements ResponseBodyAdvice<Object> {

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
			MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
			ServerHttpRequest request, ServerHttpResponse response) {
		RateLimitStatus quota = RateLimitStatus.of(((ServletServerHttpRequest) request).getServletRequest());
		if (quota != null) {
			quota.write(response.getHeaders()::set);
		}
		return body;
	}

}
