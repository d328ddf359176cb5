package io.mockatlas.control.state;

import java.util.List;
import java.util.Optional;

import io.mockatlas.accesslist.AccessListUsage;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.Resettable;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.state.State;
import io.mockatlas.state.StateCounts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Service that exports, imports, replaces and resets the state.
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
	 * Exports the whole state as a seed, as of one moment.
	 */
	String write(boolean yaml) {
		this.usage.flush();
		return this.state.write(yaml);
	}

	/**
	 * Exports one organization as a seed, as of one moment.
	 */
	String write(OrgId org, boolean yaml) {
		this.usage.flush();
		return this.state.write(org, yaml).orElseThrow(() -> unknown(org));
	}

	/**
	 * Adds the contents of a seed to the state.
	 */
	public StateCounts add(String text) {
		return this.stateLock.write(() -> this.state.add(text));
	}

	/**
	 * Replaces the state. The clock follows system time unless the seed sets it; faults
	 * and the journal are not part of the state.
	 */
	StateCounts replace(String text) {
		return this.stateLock.write(() -> {
			resetState();
			return this.state.replace(text);
		});
	}

	/**
	 * Replaces the state with an earlier one, as {@link #replace} does.
	 */
	StateCounts restore(String text) {
		return this.stateLock.write(() -> {
			resetState();
			return this.state.restore(text);
		});
	}

	private void resetState() {
		this.resettables.stream().filter(Resettable::isPartOfState).forEach(Resettable::reset);
	}

	/**
	 * Resets everything to the state at startup.
	 */
	StateCounts reset() {
		return this.stateLock.write(() -> {
			this.resettables.forEach(Resettable::reset);
			return this.state.reset();
		});
	}

	/**
	 * Resets one organization to its initial contents.
	 */
	StateCounts reset(OrgId org) {
		return this.stateLock.write(() -> {
			this.resettables.forEach((resettable) -> resettable.reset(org));
			Optional<StateCounts> counts = this.state.reset(org);
			return counts.orElseThrow(() -> (this.state.exists(org))
					? new ControlProblem(HttpStatus.CONFLICT,
							"Organization " + org
									+ " cannot be reset: it is not in the start seed and has no recorded baseline.")
					: unknown(org));
		});
	}

	/**
	 * Deletes an organization and everything in it.
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
	 * Returns the whole state as of one moment, for a snapshot.
	 */
	State.Export export() {
		this.usage.flush();
		return this.state.export();
	}

	private static ControlProblem unknown(OrgId org) {
		return new ControlProblem(HttpStatus.NOT_FOUND, "There is no organization " + org + ".");
	}

}
