package io.mockatlas.control.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.ThreadBudget;
import io.mockatlas.protocol.path.OperationIndex;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Verifier of expectations against the journal, which optionally waits until they are
 * met.
 */
@Component
class RequestVerifier {

	private final Journal journal;

	private final OperationIndex operations;

	private final ThreadBudget threads;

	RequestVerifier(Journal journal, OperationIndex operations, ThreadBudget threads) {
		this.journal = journal;
		this.operations = operations;
		this.threads = threads;
	}

	/**
	 * Counts matching requests until the expected minimum is reached or the timeout has
	 * passed.
	 * @param expectation the expectation
	 * @return the matching requests
	 * @throws ControlProblem if the expectation is invalid or not met; lists the nearest
	 * misses if there are too few requests
	 */
	RequestCount verify(RequestExpectation expectation) {
		RequestCriteria criteria = expectation.criteria(this.operations.operationIds());
		ExpectedCount times = expectation.times();
		long timeoutDuration = expectation.timeoutDuration().toNanos();
		RequestCount count = (timeoutDuration > 0)
				? this.threads.poll(() -> count(expectation, criteria, times, timeoutDuration))
				: count(expectation, criteria, times, 0);
		if (times.isReachedBy(count.count()) && !times.isExceededBy(count.count())) {
			return count;
		}
		throw unmet(expectation, criteria, times, count);
	}

	private RequestCount count(RequestExpectation expectation, RequestCriteria criteria, ExpectedCount times,
			long timeoutDuration) {
		List<JournaledRequest> found = new ArrayList<>();
		long seen = expectation.after();
		long left = timeoutDuration;
		while (true) {
			Journal.Extract extract = this.journal.after(seen);
			requests(extract).filter((request) -> expectation.countsChallenges() || !request.isChallenge())
				.filter(criteria::fit)
				.forEach(found::add);
			seen = Math.max(seen, extract.last());
			if (times.isReachedBy(found.size()) || left <= 0) {
				return RequestCount.of(found, this.journal.after(expectation.after()).dropped());
			}
			left = await(seen, left);
		}
	}

	private long await(long seen, long nanos) {
		try {
			return this.journal.awaitAfter(seen, nanos);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

	private ControlProblem unmet(RequestExpectation expectation, RequestCriteria criteria, ExpectedCount times,
			RequestCount count) {
		String within = (expectation.timeout() != null) ? " within " + expectation.timeout() : "";
		String doubt = (count.dropped() != null)
				? " The journal has dropped " + count.dropped()
						+ " older requests, some of which may have matched (mockatlas.journal.max-entries, .max-bytes)."
				: "";
		ControlProblem problem = new ControlProblem(HttpStatus.CONFLICT,
				"Expected " + times + within + ", counted " + count.count() + "." + doubt)
			.withProperty("expected", expectation)
			.withProperty("count", count.count())
			.withProperty("requests", count.requests());
		if (count.dropped() != null) {
			problem.withProperty("dropped", count.dropped());
		}
		if (times.isReachedBy(count.count())) {
			return problem;
		}
		return problem.withProperty("nearestMisses",
				NearMiss.nearest(requests(this.journal.after(expectation.after())).toList(), criteria));
	}

	private Stream<JournaledRequest> requests(Journal.Extract extract) {
		return extract.entries().stream().map((entry) -> JournaledRequest.of(entry, this.operations));
	}

}
