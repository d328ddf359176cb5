package io.mockatlas.protocol.body;

import java.lang.reflect.Method;
import java.util.Map;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.OperationDescription;
import io.mockatlas.protocol.ResponseFormat;
import io.mockatlas.protocol.ResponseHeaders;
import io.mockatlas.protocol.paging.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Advice that sets the headers, the content type and the format of an operation's
 * response. If the request has {@code envelope=true}, the body contains the status and
 * the content, and the HTTP status is 200; a page has its status beside its results. The
 * envelope of a DELETE is {@code {"content":{},"status":204}} (documented in words; the
 * format is assumed).
 */
@RestControllerAdvice
public class EnvelopeAdvice implements ResponseBodyAdvice<Object> {

	private final ResponseHeaders headers;

	EnvelopeAdvice(ResponseHeaders headers) {
		this.headers = headers;
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return converterType == AtlasJsonConverter.class;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
			MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
			ServerHttpRequest request, ServerHttpResponse response) {
		HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
		HttpServletResponse servletResponse = ((ServletServerHttpResponse) response).getServletResponse();
		this.headers.writeCommon(servletRequest, servletResponse);
		response.getHeaders().setContentType(contentType(servletRequest, returnType));
		ResponseFormat format = ResponseFormat.lenient(servletRequest);
		if (format.envelope()) {
			int status = servletResponse.getStatus();
			response.setStatusCode(HttpStatus.OK);
			return new AtlasJsonConverter.Rendering(enveloped(body, status), format.pretty());
		}
		return (body != null) ? new AtlasJsonConverter.Rendering(body, format.pretty()) : null;
	}

	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED,
			value = "An envelope around a DELETE is `{\"content\":{},\"status\":204}`, and one around a "
					+ "list has the list as its content.")
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.DOCUMENTED,
			value = "A page in an envelope has `status` next to `results`.")
	private static Object enveloped(@Nullable Object body, int status) {
		return (body instanceof Page<?> page) ? page.enveloped(status)
				: new Envelope((body != null) ? body : Map.of(), status);
	}

	private static MediaType contentType(HttpServletRequest request, MethodParameter returnType) {
		Method method = returnType.getMethod();
		MediaType versioned = (method != null && AtlasApi.of(request) == AtlasApi.V2)
				? OperationDescription.of(method).contentType() : null;
		return (versioned != null) ? versioned : MediaType.APPLICATION_JSON;
	}

	/**
	 * Envelope of a result or an error.
	 *
	 * @param content the result
	 * @param status the HTTP status without an envelope
	 */
	public record Envelope(Object content, int status) {
	}

}
