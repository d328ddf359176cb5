package io.mockatlas.tomcat;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of a request: among the controllers, then among Spring Boot's
 * endpoints. Those are created with the first request that no controller takes.
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
