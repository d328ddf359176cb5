package io.mockatlas.protocol.path;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Configures Spring MVC to look up operations as Atlas does.
 */
@Configuration(proxyBeanMethods = false)
class PathConfiguration implements WebMvcRegistrations {

	private final OperationIndex operations;

	PathConfiguration(OperationIndex operations) {
		this.operations = operations;
	}

	@Override
	public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
		return new AtlasHandlerMapping(this.operations);
	}

}
