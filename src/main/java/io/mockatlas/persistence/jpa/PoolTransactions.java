package io.mockatlas.persistence.jpa;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transaction manager that keeps the exception of a statement if the rollback after it
 * fails too. A rollback fails only on a broken connection, whose transaction the database
 * rolls back itself.
 */
final class PoolTransactions extends JdbcTransactionManager {

	private static final Log log = LogFactory.getLog(PoolTransactions.class);

	PoolTransactions(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	protected void doRollback(DefaultTransactionStatus status) {
		try {
			super.doRollback(status);
		}
		catch (TransactionException | DataAccessException ex) {
			log.debug("The rollback failed on a broken connection", ex);
		}
	}

}
