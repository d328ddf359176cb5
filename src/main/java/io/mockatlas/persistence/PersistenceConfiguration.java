package io.mockatlas.persistence;

import java.util.Map;

import javax.sql.DataSource;

import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * One transaction manager for all access to the database, and Hibernate on top of it.
 */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

	private static final String POSTGRESQL = "jdbc:postgresql:";

	@Bean
	JdbcTransactionManager transactionManager(DataSource dataSource) {
		return new JdbcTransactionManager(dataSource);
	}

	@Bean
	JpaVendorAdapter jpaVendorAdapter() {
		HibernateJpaDialect dialect = new JoiningJpaDialect();
		return new HibernateJpaVendorAdapter() {

			@Override
			public HibernateJpaDialect getJpaDialect() {
				return dialect;
			}

		};
	}

	@Bean
	PersistenceManagedTypes persistenceManagedTypes(ResourceLoader resources) {
		return new PersistenceManagedTypesScanner(resources).scan("io.mockatlas");
	}

	@Bean
	LocalContainerEntityManagerFactoryBean entityManagerFactory(EntityManagerFactoryBuilder builder,
			DataSource dataSource, PersistenceManagedTypes types) {
		return builder.dataSource(new JoinedConnections(dataSource)).managedTypes(types).build();
	}

	/**
	 * The URL tells the kind of database, so that Hibernate asks it nothing when it is
	 * built.
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
