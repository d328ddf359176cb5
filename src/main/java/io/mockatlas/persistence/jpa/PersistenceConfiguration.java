package io.mockatlas.persistence.jpa;

import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Configuration of one transaction manager for all database access, and of Hibernate on
 * top of it.
 */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

	private static final String POSTGRESQL = "jdbc:postgresql:";

	@Bean
	JdbcTransactionManager transactionManager(DataSource dataSource) {
		return new PoolTransactions(dataSource);
	}

	/**
	 * Also translates JPA exceptions.
	 */
	@Bean
	JoiningJpaDialect jpaDialect() {
		return new JoiningJpaDialect();
	}

	@Bean
	JpaVendorAdapter jpaVendorAdapter(JoiningJpaDialect dialect) {
		return new HibernateJpaVendorAdapter() {

			@Override
			public HibernateJpaDialect getJpaDialect() {
				return dialect;
			}

			/**
			 * Does not pass the bean factory to Hibernate, which would search it for
			 * optional components while it is built. That search waits for a thread that
			 * creates a repository, which itself waits for Hibernate.
			 */
			@Override
			public void setBeanFactory(BeanFactory beans) {
			}

		};
	}

	@Bean
	PersistenceManagedTypes persistenceManagedTypes(ResourceLoader resources) {
		return new PersistenceManagedTypesScanner(resources).scan("io.mockatlas");
	}

	/**
	 * Creates the factory here instead of by a factory bean of this type, which every
	 * application context creates at startup ({@code LoadTimeWeaverAware}).
	 */
	@Bean
	EntityManagerFactory entityManagerFactory(EntityManagerFactoryBuilder builder, DataSource dataSource,
			PersistenceManagedTypes types) {
		LocalContainerEntityManagerFactoryBean factory = builder.dataSource(new JoinedConnections(dataSource))
			.managedTypes(types)
			.build();
		// Built in a separate thread: the first use waits for it, other beans do not.
		factory.setBootstrapExecutor(new SimpleAsyncTaskExecutor("hibernate-"));
		factory.afterPropertiesSet();
		return Objects.requireNonNull(factory.getObject());
	}

	/**
	 * Declared here, since the entity manager that Spring Data registers cannot be
	 * injected after ahead-of-time processing.
	 */
	@Bean
	@Primary
	EntityManager sharedEntityManager(EntityManagerFactory factory) {
		return SharedEntityManagerCreator.createSharedEntityManager(factory);
	}

	/**
	 * Derives the kind of database from the URL, so that Hibernate does not query the
	 * database when it is built.
	 */
	@Bean
	HibernatePropertiesCustomizer knownDatabase(JdbcConnectionDetails connection) {
		return (properties) -> properties
			.putAll(Map.of(JdbcSettings.ALLOW_METADATA_ON_BOOT, false, JdbcSettings.DIALECT,
					((connection.getJdbcUrl().startsWith(POSTGRESQL)) ? PostgreSQLDialect.class : H2Dialect.class)
						.getName(),
					SchemaToolingSettings.HBM2DDL_AUTO, "none"));
	}

}
