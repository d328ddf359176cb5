package io.mockatlas.protocol.paging;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configures Spring MVC to pass {@link Paging} and {@link Links} to controllers.
 */
@Configuration(proxyBeanMethods = false)
class PagingConfiguration implements WebMvcConfigurer {

	private final PagingResolver paging;

	private final LinksResolver links;

	PagingConfiguration(PagingResolver paging, LinksResolver links) {
		this.paging = paging;
		this.links = links;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.paging);
		resolvers.add(this.links);
	}

}
