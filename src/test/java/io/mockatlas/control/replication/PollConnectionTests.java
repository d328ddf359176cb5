package io.mockatlas.control.replication;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.mockatlas.persistence.MemoryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link PollConnection}: independence of the pool, and replacement of a broken
 * connection.
 */
class PollConnectionTests {

	private final HikariDataSource pool = new HikariDataSource();

	private final JdbcClient jdbc = JdbcClient.create(this.pool);

	private final PollConnection connection = new PollConnection(this.pool);

	private final List<Integer> sessions = new ArrayList<>();

	PollConnectionTests() {
		this.pool.setJdbcUrl(MemoryDatabase.open("").url());
		this.pool.setDriverClassName("org.h2.Driver");
		this.pool.setUsername("sa");
		this.pool.setPassword("");
		this.pool.setMaximumPoolSize(1);
	}

	@AfterEach
	void close() {
		this.connection.close();
		this.pool.close();
	}

	@Test
	void keepsConnectionOutsideFullPool() throws SQLException {
		try (var taken = this.pool.getConnection()) {
			this.connection.use(this::addSession);
			this.connection.use(this::addSession);

			assertThat(taken.isClosed()).isFalse();
		}

		assertThat(this.sessions).hasSize(2);
		assertThat(this.sessions.get(0)).isEqualTo(this.sessions.get(1));
		addSession();
		assertThat(this.sessions.get(2)).isNotEqualTo(this.sessions.get(0));
	}

	@Test
	void replacesBrokenConnection() {
		this.connection.use(this::addSession);
		this.jdbc.sql("select abort_session(?)").param(this.sessions.get(0)).query(Boolean.class).single();

		this.connection.use(this::addSession);

		assertThat(this.sessions).hasSize(2);
		assertThat(this.sessions.get(1)).isNotEqualTo(this.sessions.get(0));
	}

	@Test
	void keepsConnectionAfterFailedStatement() {
		this.connection.use(this::addSession);

		assertThatExceptionOfType(BadSqlGrammarException.class)
			.isThrownBy(() -> this.connection.use(() -> this.jdbc.sql("select 1 from missing").query().singleRow()));

		this.connection.use(this::addSession);
		assertThat(this.sessions.get(1)).isEqualTo(this.sessions.get(0));
	}

	@Test
	void opensConnectionOnceItIsPossible() {
		String url = this.pool.getJdbcUrl();
		this.pool.setJdbcUrl("jdbc:h2:tcp://localhost:1/none");
		assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
			.isThrownBy(() -> this.connection.use(this::addSession));

		this.pool.setJdbcUrl(url);
		this.connection.use(this::addSession);

		assertThat(this.sessions).hasSize(1);
	}

	private void addSession() {
		this.sessions.add(this.jdbc.sql("select session_id()").query(Integer.class).single());
	}

}
