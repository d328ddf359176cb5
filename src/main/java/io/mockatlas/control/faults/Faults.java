package io.mockatlas.control.faults;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import io.mockatlas.control.Resettable;
import io.mockatlas.objectid.OrgId;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Configured faults, in order of precedence. They are kept in memory: each server has its
 * own, and starts with none.
 */
class Faults implements Resettable {

	/**
	 * System clock, since faults expire in real time, independent of domain time.
	 */
	private final Clock clock;

	private volatile List<Fault> current = List.of();

	Faults(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Returns the current faults. A call keeps this list from its arrival to its end.
	 */
	List<Fault> current() {
		return this.current;
	}

	/**
	 * Finds the first fault that acts on a call, and counts the hit.
	 */
	@Nullable FaultActivation first(List<Fault> faults, boolean arriving, CallDescription call) {
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
	 * Applies a change after the commit, or immediately without a transaction.
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
