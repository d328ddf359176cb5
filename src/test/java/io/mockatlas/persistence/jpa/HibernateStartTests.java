package io.mockatlas.persistence.jpa;

import java.util.concurrent.TimeUnit;

import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the build of Hibernate while another thread that needs it holds the lock for
 * singletons.
 */
class HibernateStartTests {

	@Test
	@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void buildsWhileABeanThatWaitsForItIsCreated() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					HibernateJpaAutoConfiguration.class, TransactionAutoConfiguration.class))
			.withUserConfiguration(PersistenceConfiguration.class)
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:hibernate-start")
			.run((context) -> {
				DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
				EntityManagerFactory factory = beans.getBean(EntityManagerFactory.class);
				beans.registerBeanDefinition("untyped", new RootBeanDefinition(UntypedFactoryBean.class));
				assertThat(beans.getSingleton("waiting", factory::getMetamodel)).isNotNull();
			});
	}

	/**
	 * Factory bean of which Spring creates an instance to find the type of its object, as
	 * those of repositories.
	 */
	static class UntypedFactoryBean<T> implements FactoryBean<T> {

		@Override
		public @Nullable T getObject() {
			return null;
		}

		@Override
		public @Nullable Class<?> getObjectType() {
			return null;
		}

	}

}
