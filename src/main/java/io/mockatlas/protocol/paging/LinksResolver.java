package io.mockatlas.protocol.paging;

import io.mockatlas.protocol.AtlasApi;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Resolver of {@link Links} parameters. Links start with the {@code Host} of the request,
 * unless a setting overrides it.
 */
@Component
class LinksResolver implements HandlerMethodArgumentResolver {

	private final PagingProperties properties;

	LinksResolver(PagingProperties properties) {
		this.properties = properties;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Links.class;
	}

	@Override
	public Links resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
		if (request == null) {
			throw new IllegalStateException("links lead back to where a request came from");
		}
		return new Links(this.properties.host(request), AtlasApi.of(request).basePath());
	}

}
