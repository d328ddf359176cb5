package io.mockatlas.control.state;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.mockatlas.control.ControlProblem;
import io.mockatlas.seed.SeedException;
import io.mockatlas.seed.validation.SeedConflictException;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lock that serializes writes of the whole state, each in one transaction. Within this
 * server, writers wait before they take one of the few connections; servers that share
 * the database wait for a row lock.
 */
@Component
public class StateLock {

	private final ReentrantLock turn = new ReentrantLock(true);

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	StateLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
	}

	/**
	 * Runs work in one transaction, under the lock.
	 * @param work the work
	 * @return the result of the work
	 * @throws ControlProblem 400 for an invalid seed, 409 for a conflict with existing
	 * data, 503 if another server or caller holds a required lock for too long
	 */
	public <T> T write(Supplier<T> work) {
		this.turn.lock();
		try {
			return Objects.requireNonNull(this.transactions.execute((transaction) -> {
				this.jdbc.sql("select id from state_writer for update").query(Integer.class).single();
				return work.get();
			}));
		}
		catch (SeedException ex) {
			throw new ControlProblem(HttpStatus.BAD_REQUEST, Objects.requireNonNull(ex.getMessage()));
		}
		catch (SeedConflictException ex) {
			throw new ControlProblem(HttpStatus.CONFLICT, Objects.requireNonNull(ex.getMessage()));
		}
		catch (DataIntegrityViolationException ex) {
			throw new ControlProblem(HttpStatus.CONFLICT,
					"A concurrent request created some of the same resources; nothing was changed.");
		}
		catch (TransientDataAccessException ex) {
			throw new ControlProblem(HttpStatus.SERVICE_UNAVAILABLE,
					"Another request held a lock for too long; nothing was changed. Try again.");
		}
		finally {
			this.turn.unlock();
		}
	}

}
