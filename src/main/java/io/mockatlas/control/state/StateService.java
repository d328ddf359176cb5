package io.mockatlas.control.state;

import java.util.List;
import java.util.Optional;

import io.mockatlas.access.AccessListUses;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.Resettable;
import io.mockatlas.directory.OrgId;
import io.mockatlas.seed.Headcounts;
import io.mockatlas.seed.World;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * What can be done with the state as a whole.
 */
@Service
public class StateService {

	private final World world;

	private final OneWriter writer;

	private final AccessListUses uses;

	private final List<Resettable> resettables;

	StateService(World world, OneWriter writer, AccessListUses uses, List<Resettable> resettables) {
		this.world = world;
		this.writer = writer;
		this.uses = uses;
		this.resettables = resettables;
	}

	/**
	 * Everything at one moment, as a seed.
	 */
	String write(boolean yaml) {
		this.uses.settle();
		return this.world.write(yaml);
	}

	/**
	 * One organization at one moment, as a seed.
	 */
	String write(OrgId org, boolean yaml) {
		this.uses.settle();
		return this.world.write(org, yaml).orElseThrow(() -> unknown(org));
	}

	/**
	 * Adds what a seed says to what is there.
	 */
	public Headcounts add(String text) {
		return this.writer.write(() -> this.world.add(text));
	}

	/**
	 * Puts a state in the place of this one. The clock goes with the system's time unless
	 * the seed says otherwise; faults and the journal are no part of the state.
	 */
	Headcounts replace(String text) {
		return this.writer.write(() -> {
			forget();
			return this.world.replace(text);
		});
	}

	/**
	 * Puts an earlier state in the place of this one, as {@link #replace} does.
	 */
	Headcounts restore(String text) {
		return this.writer.write(() -> {
			forget();
			return this.world.restore(text);
		});
	}

	private void forget() {
		this.resettables.stream().filter(Resettable::isOfState).forEach(Resettable::reset);
	}

	/**
	 * Takes everything back to the start.
	 */
	Headcounts reset() {
		return this.writer.write(() -> {
			this.resettables.forEach(Resettable::reset);
			return this.world.restart();
		});
	}

	/**
	 * Takes one organization back to how it began.
	 */
	Headcounts reset(OrgId org) {
		return this.writer.write(() -> {
			this.resettables.forEach((resettable) -> resettable.reset(org));
			Optional<Headcounts> counts = this.world.restart(org);
			return counts
				.orElseThrow(
						() -> (this.world.exists(org))
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
		this.writer.write(() -> {
			if (!this.world.remove(org)) {
				throw unknown(org);
			}
			return org;
		});
	}

	/**
	 * Everything at one moment, to be kept.
	 */
	World.Picture picture() {
		this.uses.settle();
		return this.world.picture();
	}

	private static ControlProblem unknown(OrgId org) {
		return new ControlProblem(HttpStatus.NOT_FOUND, "There is no organization " + org + ".");
	}

}
