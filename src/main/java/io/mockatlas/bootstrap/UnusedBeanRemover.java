package io.mockatlas.bootstrap;

import java.util.List;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.config.TransactionManagementConfigUtils;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Removes beans that Spring registers, and creates at startup or with the first request,
 * for features that this server does not use: views, static resources, router functions,
 * servlets as handlers, {@code @EventListener} methods.
 */
@Component
class UnusedBeanRemover implements BeanDefinitionRegistryPostProcessor {

	private static final List<String> NAMES = List.of("beanNameHandlerMapping", "defaultServletHandlerMapping",
			"defaultViewResolver", "flashMapManager", "handlerFunctionAdapter", "mvcViewResolver",
			"resourceHandlerMapping", "routerFunctionMapping", "servletEndpointRegistrar",
			"simpleControllerHandlerAdapter", "viewControllerHandlerMapping", "viewNameTranslator", "viewResolver",
			"welcomePageHandlerMapping", "welcomePageNotAcceptableHandlerMapping",
			AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME,
			AnnotationConfigUtils.EVENT_LISTENER_FACTORY_BEAN_NAME,
			TransactionManagementConfigUtils.TRANSACTIONAL_EVENT_LISTENER_FACTORY_BEAN_NAME);

	/**
	 * Spring MVC injects this bean, so it is replaced instead of removed.
	 */
	private static final String RESOURCE_URLS = "mvcResourceUrlProvider";

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		NAMES.stream().filter(registry::containsBeanDefinition).forEach(registry::removeBeanDefinition);
		if (registry.containsBeanDefinition(RESOURCE_URLS)) {
			registry.removeBeanDefinition(RESOURCE_URLS);
			registry.registerBeanDefinition(RESOURCE_URLS, new RootBeanDefinition(NoResourceUrls.class));
		}
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
	}

	/**
	 * Skips the detection of handlers of static resources.
	 */
	static class NoResourceUrls extends ResourceUrlProvider {

		@Override
		public void onApplicationEvent(ContextRefreshedEvent event) {
		}

	}

}
