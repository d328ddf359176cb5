package io.mockatlas.protocol.body;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configures Spring MVC to read and write Atlas's bodies.
 */
@Configuration(proxyBeanMethods = false)
class BodyConfiguration implements WebMvcConfigurer {

	private final AtlasJson json;

	BodyConfiguration(AtlasJson json) {
		this.json = json;
	}

	/**
	 * Adds the converter of Atlas's bodies, and one for the actuator: Spring Boot
	 * registers the mapper of the endpoints with the latter.
	 */
	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		builder.addCustomConverter(new AtlasJsonConverter(this.json)).withJsonConverter(new ActuatorJsonConverter());
	}

	/**
	 * Converter that only writes, since no exposed endpoint of the actuator has a body.
	 * It would read bodies that {@link AtlasJsonConverter} rejects.
	 */
	private static final class ActuatorJsonConverter extends JacksonJsonHttpMessageConverter {

		private ActuatorJsonConverter() {
			super(JsonMapper.shared());
		}

		@Override
		public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
			return false;
		}

	}

}
