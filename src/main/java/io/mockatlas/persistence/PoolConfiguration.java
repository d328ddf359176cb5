package io.mockatlas.persistence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configuration of the connection pool. Spring's settings of the pool and parameters of
 * the URL override these defaults.
 */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

	private static final String POSTGRESQL = "jdbc:postgresql:";

	@Bean
	@ConfigurationProperties("spring.datasource.hikari")
	DatabasePool dataSource(JdbcConnectionDetails connection) {
		DatabasePool pool = new DatabasePool();
		pool.setJdbcUrl(connection.getJdbcUrl());
		pool.setDriverClassName(connection.getDriverClassName());
		pool.setUsername(connection.getUsername());
		pool.setPassword(connection.getPassword());
		if (connection.getJdbcUrl().startsWith(POSTGRESQL)) {
			setPostgresqlDefaults(pool);
		}
		return pool;
	}

	/**
	 * Sets limits of waiting. The monitor ends statements when the server does not answer
	 * at all. The socket timeout is only for a connection that alone is broken, and is
	 * longer than any statement of an import of 100,000 rows or of a migration. A writer
	 * waits for a row lock as long as on H2.
	 */
	private static void setPostgresqlDefaults(DatabasePool pool) {
		pool.addDataSourceProperty("ApplicationName", "mock-atlas");
		pool.addDataSourceProperty("connectTimeout", "5");
		pool.addDataSourceProperty("loginTimeout", "5");
		pool.addDataSourceProperty("cancelSignalTimeout", "5");
		pool.addDataSourceProperty("socketTimeout", "300");
		pool.addDataSourceProperty("tcpKeepAlive", "true");
		pool.setConnectionInitSql("set lock_timeout = '30s'");
	}

}
