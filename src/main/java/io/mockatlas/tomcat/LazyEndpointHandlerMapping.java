package io.mockatlas.tomcat;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Handler mapping that searches the controllers, then Spring Boot's endpoints. The
 * endpoints are created at the first request that no controller handles.
 */
final class LazyEndpointHandlerMapping implements HandlerMapping {

	private final RequestMappingHandlerMapping controllers;

	private final ObjectProvider<AbstractWebMvcEndpointHandlerMapping> endpoints;

	LazyEndpointHandlerMapping(RequestMappingHandlerMapping controllers,
			ObjectProvider<AbstractWebMvcEndpointHandlerMapping> endpoints) {
		this.controllers = controllers;
		this.endpoints = endpoints;
	}

	@Override
	public boolean usesPathPatterns() {
		return true;
	}

	@Override
	public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) throws Exception {
		HandlerExecutionChain handler = this.controllers.getHandler(request);
		if (handler != null) {
			return handler;
		}
		for (HandlerMapping mapping : this.endpoints.orderedStream().toList()) {
			handler = mapping.getHandler(request);
			if (handler != null) {
				return handler;
			}
		}
		return null;
	}

}
