package io.mockatlas.persistence;

import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PoolConfiguration}.
 */
class PoolConfigurationTests {

	private static final String URL = "jdbc:postgresql://localhost/mockatlas";

	@Test
	void postgresqlHasLimits() {
		DatabasePool pool = pool(URL);

		assertThat(pool.getDataSourceProperties()).containsOnly(Map.entry("ApplicationName", "mock-atlas"),
				Map.entry("connectTimeout", "5"), Map.entry("loginTimeout", "5"), Map.entry("cancelSignalTimeout", "5"),
				Map.entry("socketTimeout", "300"), Map.entry("tcpKeepAlive", "true"));
		assertThat(pool.getConnectionInitSql()).isEqualTo("set lock_timeout = '30s'");
		assertThat(pool.getJdbcUrl()).isEqualTo(URL);
		assertThat(pool.getUsername()).isEqualTo("me");
		assertThat(pool.getPassword()).isEqualTo("secret");
		assertThat(pool.getDriverClassName()).isEqualTo("org.postgresql.Driver");
	}

	@Test
	void h2HasNone() {
		DatabasePool pool = pool("jdbc:h2:mem:x");

		assertThat(pool.getDataSourceProperties()).isEmpty();
		assertThat(pool.getConnectionInitSql()).isNull();
	}

	@Test
	void settingsOverrideLimits() {
		DatabasePool pool = pool(URL);

		new Binder(new MapConfigurationPropertySource(Map.of("p.data-source-properties.socketTimeout", "10",
				"p.connection-init-sql", "select 1", "p.connection-timeout", "9000", "p.maximum-pool-size", "3")))
			.bind("p", Bindable.ofInstance(pool));

		assertThat(pool.getDataSourceProperties()).containsEntry("socketTimeout", "10")
			.containsEntry("connectTimeout", "5");
		assertThat(pool.getConnectionInitSql()).isEqualTo("select 1");
		assertThat(pool.getConnectionTimeout()).isEqualTo(9_000);
		assertThat(pool.getMaximumPoolSize()).isEqualTo(3);
	}

	@Test
	void parametersOfUrlOverrideLimits() {
		Properties read = Driver.parseURL(URL + "?socketTimeout=20", pool(URL).getDataSourceProperties());

		assertThat(PGProperty.SOCKET_TIMEOUT.getOrDefault(read)).isEqualTo("20");
		assertThat(PGProperty.CONNECT_TIMEOUT.getOrDefault(read)).isEqualTo("5");
	}

	private static DatabasePool pool(String url) {
		return new PoolConfiguration().dataSource(new JdbcConnectionDetails() {

			@Override
			public @Nullable String getUsername() {
				return "me";
			}

			@Override
			public @Nullable String getPassword() {
				return "secret";
			}

			@Override
			public String getJdbcUrl() {
				return url;
			}

		});
	}

}
