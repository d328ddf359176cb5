package io.mockatlas.control.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.WaitingRoom;
import io.mockatlas.wire.Operations;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Holds the journal against what somebody expects, and waits for it if they like.
 */
@Component
class Verifier {

	private final Journal journal;

	private final Operations operations;

	private final WaitingRoom room;

	Verifier(Journal journal, Operations operations, WaitingRoom room) {
		this.journal = journal;
		this.operations = operations;
		this.room = room;
	}

	/**
	 * Counts until it is often enough, too often or too late.
	 * @param expectation what is expected
	 * @return what came in
	 * @throws ControlProblem which says what came in instead
	 */
	Count verify(Expectation expectation) {
		Criteria criteria = expectation.criteria(this.operations.ids());
		Times times = expectation.times();
		long patience = expectation.patience().toNanos();
		Count count = (patience > 0) ? this.room.stay(() -> count(expectation, criteria, times, patience))
				: count(expectation, criteria, times, 0);
		if (times.isReachedBy(count.count()) && !times.isExceededBy(count.count())) {
			return count;
		}
		throw unmet(expectation, criteria, times, count);
	}

	private Count count(Expectation expectation, Criteria criteria, Times times, long patience) {
		List<Request> found = new ArrayList<>();
		long seen = expectation.after();
		long left = patience;
		while (true) {
			Journal.Extract extract = this.journal.after(seen);
			requests(extract).filter((request) -> expectation.countsChallenges() || !request.isChallenge())
				.filter(criteria::fit)
				.forEach(found::add);
			seen = Math.max(seen, extract.last());
			if (times.isReachedBy(found.size()) || left <= 0) {
				return Count.of(found, this.journal.after(expectation.after()).dropped());
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

	private ControlProblem unmet(Expectation expectation, Criteria criteria, Times times, Count count) {
		String within = (expectation.timeout() != null) ? " within " + expectation.timeout() : "";
		String doubt = (count.dropped() != null)
				? " The journal has dropped " + count.dropped()
						+ " older requests, and some may have been such (mockatlas.journal.max-entries, .max-bytes)."
				: "";
		ControlProblem problem = new ControlProblem(HttpStatus.CONFLICT,
				"Expected " + times + within + ", counted " + count.count() + "." + doubt)
			.telling("expected", expectation)
			.telling("count", count.count())
			.telling("requests", count.requests());
		if (count.dropped() != null) {
			problem.telling("dropped", count.dropped());
		}
		if (times.isReachedBy(count.count())) {
			return problem;
		}
		return problem.telling("nearestMisses",
				Miss.nearest(requests(this.journal.after(expectation.after())).toList(), criteria));
	}

	private Stream<Request> requests(Journal.Extract extract) {
		return extract.entries().stream().map((entry) -> Request.of(entry, this.operations));
	}

}
