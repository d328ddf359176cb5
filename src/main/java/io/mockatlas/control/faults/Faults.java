package io.mockatlas.control.faults;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import io.mockatlas.control.Resettable;
import io.mockatlas.directory.OrgId;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The faults that there are, in their order. They are in memory: each server has its own,
 * and a start has none.
 */
class Faults implements Resettable {

	/**
	 * The system's time: a fault ends when somebody has waited, whatever domain time
	 * shows.
	 */
	private final Clock clock;

	private volatile List<Fault> current = List.of();

	Faults(Clock clock) {
		this.clock = clock;
	}

	/**
	 * The faults of this moment, to be kept by a call from its arrival to its end.
	 */
	List<Fault> current() {
		return this.current;
	}

	/**
	 * Looks for the first fault that acts on a call, which uses it up by one.
	 */
	@Nullable FaultActivation first(List<Fault> faults, boolean arriving, FaultCandidate call) {
		return Fault.first(faults, arriving, call, now());
	}

	void replace(List<Fault> faults) {
		this.current = List.copyOf(faults);
	}

	Instant now() {
		return this.clock.instant();
	}

	@Override
	public void reset() {
		once((faults) -> List.of());
	}

	@Override
	public void reset(OrgId org) {
		once((faults) -> faults.stream()
			.filter((fault) -> !Objects.equals(fault.definition().match().orgId(), org.value()))
			.toList());
	}

	/**
	 * At once, or when the transaction of the reset has held.
	 */
	private void once(UnaryOperator<List<Fault>> change) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			replace(change.apply(this.current));
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				replace(change.apply(Faults.this.current));
			}

		});
	}

}
