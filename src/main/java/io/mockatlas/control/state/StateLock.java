package io.mockatlas.control.state;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.mockatlas.control.ControlProblem;
import io.mockatlas.seed.SeedConflictException;
import io.mockatlas.seed.SeedException;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets those who write the state as a whole do so one after the other, each in one
 * transaction. In this server they wait before they take a connection, of which there are
 * few; those of other servers on the same database wait for a row of it.
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
	 * Writes, alone.
	 * @param work what is to be done in one transaction
	 * @return what it gives
	 * @throws ControlProblem 400 for a mistake in a seed, 409 for what is there already,
	 * 503 where another server or caller holds what that needs for too long
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
					"Something of that came into being elsewhere at the same moment; nothing was changed.");
		}
		catch (TransientDataAccessException ex) {
			throw new ControlProblem(HttpStatus.SERVICE_UNAVAILABLE,
					"Somebody else held what that needs for too long; nothing was changed, and it can be tried again.");
		}
		finally {
			this.turn.unlock();
		}
	}

}
