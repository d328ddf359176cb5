package io.mockatlas.control.faults;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.Resettable;
import io.mockatlas.control.replication.Replicated;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.persistence.StateLocation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Configured faults, in order of precedence. They are stored in the database with their
 * counters, so that servers that share it apply the same faults and count calls together.
 * Each server caches the list: a request that no fault can match needs no SQL. They are
 * not part of the state that is exported.
 */
class Faults implements Resettable, Replicated, SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(Faults.class);

	private final FaultRepository store;

	private final Supplier<CallPatternReader> patterns;

	private final StateLocation location;

	private final TransactionTemplate transactions;

	/**
	 * Transactions of their own, so that counters are stored and row locks are released
	 * before the call continues.
	 */
	private final TransactionTemplate counting;

	/**
	 * System clock, since faults expire in real time, independent of domain time.
	 */
	private final Clock clock;

	private volatile Applied applied = new Applied(0, List.of());

	Faults(FaultRepository store, Supplier<CallPatternReader> patterns, StateLocation location,
			PlatformTransactionManager transactions, Clock clock) {
		this.store = store;
		this.patterns = patterns;
		this.location = location;
		this.transactions = new TransactionTemplate(transactions);
		this.counting = new TransactionTemplate(transactions);
		this.counting.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/**
	 * Loads the faults of an earlier run or of another server. A database in memory has
	 * none yet.
	 */
	@Override
	public void afterSingletonsInstantiated() {
		if (this.location.isKept()) {
			reload();
		}
	}

	/**
	 * Returns the current faults. A call keeps this list from its arrival to its end; a
	 * fault that is removed meanwhile no longer acts.
	 */
	List<Fault> current() {
		return this.applied.faults();
	}

	/**
	 * Returns the stored faults with their counters.
	 */
	List<FaultEntry> entries() {
		Instant now = now();
		FaultReader reader = reader();
		return this.store.load()
			.faults()
			.stream()
			.flatMap((stored) -> read(reader, stored).map((fault) -> fault.shown(stored.counters(), now)))
			.toList();
	}

	/**
	 * Finds the first fault that acts on a call, and counts the hit.
	 */
	@Nullable FaultActivation first(List<Fault> faults, boolean arriving, CallDescription call) {
		return Fault.first(faults, arriving, call, now(), this::count);
	}

	/**
	 * Returns a reader of faults that are defined now.
	 */
	FaultReader reader() {
		return new FaultReader(this.patterns.get(), now());
	}

	/**
	 * Replaces all faults.
	 */
	void replace(List<FaultDefinition> faults) {
		change(() -> this.store.replace(faults));
	}

	/**
	 * Adds a fault behind the others, which keep their counters.
	 * @return the new fault
	 */
	FaultEntry add(FaultDefinition fault) {
		long id = changeAndReturn(() -> this.store.add(fault));
		return new Fault(id, fault).shown(FaultCounters.NONE, now());
	}

	/**
	 * Removes one fault. The others keep their counters.
	 * @return whether it existed
	 */
	boolean remove(long id) {
		return changeAndReturn(() -> this.store.delete(id));
	}

	@Override
	public void reset() {
		replace(List.of());
	}

	@Override
	public void reset(OrgId org) {
		change(() -> this.store.delete(org));
	}

	@Override
	public String replicatedName() {
		return FaultRepository.NAME;
	}

	@Override
	public long appliedVersion() {
		return this.applied.version();
	}

	@Override
	public void reload() {
		apply(load());
	}

	/**
	 * Counts a call in a short transaction. A fault that was removed meanwhile does not
	 * act.
	 */
	private @Nullable FaultActivation count(Fault fault, Instant now) {
		Optional<FaultActivation> activation = this.counting
			.execute((transaction) -> this.store.lock(fault.id()).flatMap((counters) -> {
				Fault.Decision decision = fault.decide(counters, now);
				if (!decision.counters().equals(counters)) {
					this.store.save(fault.id(), decision.counters());
				}
				return Optional.ofNullable(decision.activation());
			}));
		return activation.orElse(null);
	}

	private void change(Runnable change) {
		changeAndReturn(() -> {
			change.run();
			return true;
		});
	}

	/**
	 * Changes the stored faults, and applies the change after the commit.
	 * @return the result of the change
	 */
	private <T> T changeAndReturn(Supplier<T> change) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			T result = change.get();
			Applied changed = load();
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void afterCommit() {
					apply(changed);
				}

			});
			return result;
		}));
	}

	private Applied load() {
		FaultRepository.Stored stored = this.store.load();
		if (stored.faults().isEmpty()) {
			return new Applied(stored.version(), List.of());
		}
		FaultReader reader = reader();
		return new Applied(stored.version(), stored.faults().stream().flatMap((fault) -> read(reader, fault)).toList());
	}

	/**
	 * Applies faults, unless those of a later version have been applied.
	 */
	private synchronized void apply(Applied loaded) {
		if (loaded.version() > this.applied.version()) {
			this.applied = loaded;
		}
	}

	private Instant now() {
		return this.clock.instant();
	}

	/**
	 * Reads a stored fault. Another version of the server may have stored one that this
	 * version rejects; such a fault is left out.
	 */
	private static Stream<Fault> read(FaultReader reader, FaultRepository.StoredFault stored) {
		try {
			return Stream.of(new Fault(stored.id(),
					reader.read("faults[" + stored.position() + "]", stored.entry()).expiringAt(stored.expiresAt())));
		}
		catch (ControlProblem ex) {
			logger.warn("A stored fault is not applied: " + ex.getMessage());
			return Stream.empty();
		}
	}

	/**
	 * Faults that this server applies.
	 *
	 * @param version their version
	 * @param faults the faults in order of precedence
	 */
	private record Applied(long version, List<Fault> faults) {
	}

}
