package io.mockatlas.control.faults;

import java.util.List;
import java.util.stream.IntStream;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.EventSource;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Control endpoints to read, replace and delete the faults as one document, and to add or
 * remove one of them while the others keep their counters.
 */
@RestController
class FaultController implements EventSource {

	private static final String PATH = ControlOperations.ROOT + "/faults";

	private final Faults faults;

	FaultController(Faults faults) {
		this.faults = faults;
	}

	@GetMapping(PATH)
	Document get() {
		return new Document(this.faults.entries());
	}

	@PutMapping(PATH)
	Document put(@RequestBody Document document) {
		this.faults.replace(document.read(this.faults.reader()));
		return get();
	}

	@PostMapping(PATH)
	@ResponseStatus(HttpStatus.CREATED)
	FaultEntry add(@RequestBody FaultEntry fault) {
		return this.faults.add(this.faults.reader().read("", fault));
	}

	@DeleteMapping(PATH + "/{faultId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable long faultId) {
		if (!this.faults.remove(faultId)) {
			throw new ControlProblem(HttpStatus.NOT_FOUND,
					"There is no fault " + faultId + "; GET " + PATH + " lists all faults with their IDs.");
		}
	}

	@DeleteMapping(PATH)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete() {
		this.faults.reset();
	}

	@Override
	public String eventName() {
		return "faults";
	}

	/**
	 * Returns the document itself. Without faults it needs no SQL.
	 */
	@Override
	public Object eventKey() {
		return (this.faults.current().isEmpty()) ? new Document(List.of()) : get();
	}

	@Override
	public Object eventBody() {
		return get();
	}

	/**
	 * Document with all faults.
	 *
	 * @param faults the faults in order of precedence: the first that matches a call
	 * acts; null for none
	 */
	record Document(@Nullable List<@Nullable FaultEntry> faults) {

		private List<FaultDefinition> read(FaultReader reader) {
			List<@Nullable FaultEntry> entries = (this.faults != null) ? this.faults : List.of();
			return IntStream.range(0, entries.size())
				.mapToObj((i) -> reader.read("faults[" + i + "]", entries.get(i)))
				.toList();
		}

	}

}
