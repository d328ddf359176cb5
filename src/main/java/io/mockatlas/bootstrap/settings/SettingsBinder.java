package io.mockatlas.bootstrap.settings;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/**
 * Binds all settings at startup. Every other bean is created at its first use
 * ({@code spring.main.lazy-initialization}), but an invalid setting must be reported at
 * once.
 */
@Component
class SettingsBinder implements LazyInitializationExcludeFilter {

	@Override
	public boolean isExcluded(String name, BeanDefinition definition, Class<?> type) {
		return type.getName().startsWith("io.mockatlas.")
				&& AnnotatedElementUtils.hasAnnotation(type, ConfigurationProperties.class);
	}

}
