package io.mockatlas.control.state;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.state.State;
import io.mockatlas.state.StateCounts;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of snapshots. They survive a reset, and a restart if the state does.
 */
@RestController
class SnapshotController {

	/**
	 * Maximum number of snapshots. Limits growth if tests create snapshots and never
	 * delete them.
	 */
	private static final int MAX = 100;

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private static final String PATH = ControlOperations.ROOT + "/snapshots";

	private static final String ONE = PATH + "/{name}";

	private final Snapshots snapshots;

	private final StateService states;

	private final StateLock stateLock;

	private final Clock system = Clock.systemUTC();

	SnapshotController(Snapshots snapshots, StateService states, StateLock stateLock) {
		this.snapshots = snapshots;
		this.states = states;
		this.stateLock = stateLock;
	}

	@GetMapping(PATH)
	Response list() {
		return new Response(this.snapshots.all());
	}

	@PutMapping(ONE)
	ResponseEntity<Snapshot> put(@PathVariable String name) {
		if (!NAME.matcher(name).matches()) {
			throw new ControlProblem(HttpStatus.BAD_REQUEST,
					"The name of a snapshot must consist of 1 to 64 letters, digits, dots, dashes and underscores.");
		}
		State.Export export = this.states.export();
		return this.stateLock.write(() -> {
			boolean isNew = this.snapshots.document(name).isEmpty();
			if (isNew && this.snapshots.all().size() >= MAX) {
				throw new ControlProblem(HttpStatus.CONFLICT,
						"The limit of " + MAX + " snapshots is reached; DELETE " + PATH + "/{name} deletes one.");
			}
			StateCounts counts = export.counts();
			Snapshot snapshot = new Snapshot(name, this.system.instant().truncatedTo(ChronoUnit.SECONDS),
					counts.organizations(), counts.users(), counts.invitations());
			this.snapshots.save(snapshot, export.document());
			return ResponseEntity.status((isNew) ? HttpStatus.CREATED : HttpStatus.OK).body(snapshot);
		});
	}

	@PostMapping(ONE + "/restore")
	StateCounts restore(@PathVariable String name) {
		return this.states.restore(this.snapshots.document(name).orElseThrow(() -> unknown(name)));
	}

	@DeleteMapping(ONE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String name) {
		if (!this.snapshots.delete(name)) {
			throw unknown(name);
		}
	}

	private static ControlProblem unknown(String name) {
		return new ControlProblem(HttpStatus.NOT_FOUND, "There is no snapshot " + name + ".");
	}

	/**
	 * All snapshots.
	 *
	 * @param snapshots the snapshots, ordered by name
	 */
	record Response(List<Snapshot> snapshots) {
	}

}
