package io.mockatlas.persistence.jpa;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link PoolTransactions}.
 */
class PoolTransactionsTests {

	@Test
	void failedRollbackKeepsException() throws SQLException {
		DataSource dataSource = mock(DataSource.class);
		Connection connection = mock(Connection.class);
		given(dataSource.getConnection()).willReturn(connection);
		willThrow(new SQLException("Connection is closed")).given(connection).rollback();
		DataAccessResourceFailureException failure = new DataAccessResourceFailureException("x");
		TransactionTemplate transactions = new TransactionTemplate(new PoolTransactions(dataSource));

		assertThatExceptionOfType(DataAccessResourceFailureException.class)
			.isThrownBy(() -> transactions.executeWithoutResult((status) -> {
				throw failure;
			}))
			.isSameAs(failure);

		then(connection).should().rollback();
		then(connection).should().close();
	}

}
