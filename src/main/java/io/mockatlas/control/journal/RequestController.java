package io.mockatlas.control.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.QueryParameterNames;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.path.OperationIndex;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Control endpoints to list, clear and verify the journal.
 */
@RestController
class RequestController {

	private static final String PATH = ControlOperations.ROOT + "/requests";

	private final Journal journal;

	private final OperationIndex operations;

	private final RequestVerifier verifier;

	RequestController(Journal journal, OperationIndex operations, RequestVerifier verifier) {
		this.journal = journal;
		this.operations = operations;
		this.verifier = verifier;
	}

	@GetMapping(PATH)
	Requests list(@QueryParameterNames({ "method", "path", "operationId", "orgId", "groupId", "invitationId", "caller",
			"status", "errorCode", "challenges", "since", "limit" }) @RequestParam Map<String, String> query) {
		requireJournal();
		RequestQuery listing = RequestQuery.of(new QueryParameters(query), this.operations.operationIds());
		Journal.Extract extract = this.journal.after(listing.since());
		List<JournaledRequest> found = new ArrayList<>(extract.entries()
			.stream()
			.map((entry) -> JournaledRequest.of(entry, this.operations))
			.filter(listing::includes)
			.toList());
		Collections.reverse(found);
		return new Requests(found.size(), extract.dropped(), found.stream().limit(listing.limit()).toList());
	}

	@GetMapping(PATH + "/{number}")
	RequestDetail get(@PathVariable long number, Links links) {
		requireJournal();
		JournalEntry entry = this.journal.find(number)
			.orElseThrow(() -> new ControlProblem(HttpStatus.NOT_FOUND,
					"The journal has no request " + number + ": it was dropped or deleted, or never existed."));
		return RequestDetail.of(JournaledRequest.of(entry, this.operations),
				this.journal.findDetail(number).orElse(null), links.host());
	}

	@DeleteMapping(PATH)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@RequestParam(required = false) @Nullable OrgId orgId) {
		if (orgId != null) {
			this.journal.remove(orgId);
		}
		else {
			this.journal.clear();
		}
	}

	@PostMapping(PATH + "/verify")
	RequestCount verify(@RequestBody RequestExpectation expectation) {
		requireJournal();
		return this.verifier.verify(expectation);
	}

	/**
	 * Rejects the request if the journal is off, since an empty list would be misleading.
	 */
	private void requireJournal() {
		if (!this.journal.isOn()) {
			throw new ControlProblem(HttpStatus.BAD_REQUEST,
					"No requests are recorded, since mockatlas.journal.max-entries is 0.");
		}
	}

	/**
	 * Page of recorded requests.
	 *
	 * @param total the number of matching requests
	 * @param dropped the number of requests dropped since the journal was last cleared; 0
	 * if {@code since} excludes them all
	 * @param requests the newest of the matching requests, newest first
	 */
	record Requests(int total, long dropped, List<JournaledRequest> requests) {
	}

}
