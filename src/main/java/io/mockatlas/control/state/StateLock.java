package io.mockatlas.control.state;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.mockatlas.control.ControlProblem;
import io.mockatlas.seed.SeedException;
import io.mockatlas.seed.validation.SeedConflictException;
import io.mockatlas.state.WriterLock;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lock that serializes writes of the whole state, each in one transaction. Within this
 * server, writers wait before they take one of the few connections; servers that share
 * the database wait for a row lock.
 */
@Component
public class StateLock {

	private final ReentrantLock turn = new ReentrantLock(true);

	private final WriterLock writers;

	StateLock(WriterLock writers) {
		this.writers = writers;
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
			return this.writers.write(work);
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
