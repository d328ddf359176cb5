package io.mockatlas.control.state;

import java.util.List;
import java.util.Optional;

import io.mockatlas.access.AccessListUsage;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.Resettable;
import io.mockatlas.directory.OrgId;
import io.mockatlas.seed.State;
import io.mockatlas.seed.StateCounts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * What can be done with the state as a whole.
 */
@Service
public class StateService {

	private final State state;

	private final StateLock stateLock;

	private final AccessListUsage usage;

	private final List<Resettable> resettables;

	StateService(State state, StateLock stateLock, AccessListUsage usage, List<Resettable> resettables) {
		this.state = state;
		this.stateLock = stateLock;
		this.usage = usage;
		this.resettables = resettables;
	}

	/**
	 * Everything at one moment, as a seed.
	 */
	String write(boolean yaml) {
		this.usage.settle();
		return this.state.write(yaml);
	}

	/**
	 * One organization at one moment, as a seed.
	 */
	String write(OrgId org, boolean yaml) {
		this.usage.settle();
		return this.state.write(org, yaml).orElseThrow(() -> unknown(org));
	}

	/**
	 * Adds what a seed says to what is there.
	 */
	public StateCounts add(String text) {
		return this.stateLock.write(() -> this.state.add(text));
	}

	/**
	 * Puts a state in the place of this one. The clock goes with the system's time unless
	 * the seed says otherwise; faults and the journal are no part of the state.
	 */
	StateCounts replace(String text) {
		return this.stateLock.write(() -> {
			forget();
			return this.state.replace(text);
		});
	}

	/**
	 * Puts an earlier state in the place of this one, as {@link #replace} does.
	 */
	StateCounts restore(String text) {
		return this.stateLock.write(() -> {
			forget();
			return this.state.restore(text);
		});
	}

	private void forget() {
		this.resettables.stream().filter(Resettable::isOfState).forEach(Resettable::reset);
	}

	/**
	 * Takes everything back to the start.
	 */
	StateCounts reset() {
		return this.stateLock.write(() -> {
			this.resettables.forEach(Resettable::reset);
			return this.state.restart();
		});
	}

	/**
	 * Takes one organization back to how it began.
	 */
	StateCounts reset(OrgId org) {
		return this.stateLock.write(() -> {
			this.resettables.forEach((resettable) -> resettable.reset(org));
			Optional<StateCounts> counts = this.state.restart(org);
			return counts
				.orElseThrow(
						() -> (this.state.exists(org))
								? new ControlProblem(HttpStatus.CONFLICT,
										"Organization " + org
												+ " is not in the start seed, and nobody noted how it began.")
								: unknown(org));
		});
	}

	/**
	 * Takes an organization away with all in it.
	 */
	public void remove(OrgId org) {
		this.stateLock.write(() -> {
			if (!this.state.remove(org)) {
				throw unknown(org);
			}
			return org;
		});
	}

	/**
	 * Everything at one moment, to be kept.
	 */
	State.Picture picture() {
		this.usage.settle();
		return this.state.picture();
	}

	private static ControlProblem unknown(OrgId org) {
		return new ControlProblem(HttpStatus.NOT_FOUND, "There is no organization " + org + ".");
	}

}
