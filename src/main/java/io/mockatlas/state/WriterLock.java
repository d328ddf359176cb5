package io.mockatlas.state;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Row lock that serializes writes of the whole state among the servers that share it.
 */
@Component
public class WriterLock {

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	WriterLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
	}

	/**
	 * Runs work in one transaction, under the lock.
	 * @param work the work
	 * @return the result of the work
	 */
	public <T extends @Nullable Object> T write(Supplier<T> work) {
		return this.transactions.execute((transaction) -> {
			// A changed value also serializes transactions that read a snapshot.
			this.jdbc.sql("update state_writer set writes = writes + 1").update();
			return work.get();
		});
	}

}
