package io.mockatlas.protocol;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ApiVersionConfigurer;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configures Spring MVC for Atlas's protocol.
 */
@Configuration(proxyBeanMethods = false)
class ProtocolConfiguration implements WebMvcConfigurer {

	private final AtlasVersioning versioning;

	private final OperationInterceptor interceptor;

	ProtocolConfiguration(AtlasVersioning versioning, OperationInterceptor interceptor) {
		this.versioning = versioning;
		this.interceptor = interceptor;
	}

	@Override
	public void configureApiVersioning(ApiVersionConfigurer configurer) {
		this.versioning.configure(configurer);
	}

	/**
	 * Ignores {@code Accept}, which selects a version: the only format is JSON.
	 */
	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
		configurer.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
	}

	/**
	 * Converts a repeated parameter to its first value, as for pages and envelopes.
	 * Without leniencies {@link OperationInterceptor} has rejected it.
	 */
	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String[].class, String.class, (values) -> values[0]);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.interceptor);
	}

}
