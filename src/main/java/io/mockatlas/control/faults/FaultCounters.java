package io.mockatlas.control.faults;

/**
 * Counters of a fault over all servers.
 *
 * @param hits the number of calls it acted on
 * @param draws the number of calls for which chance decided
 */
record FaultCounters(int hits, long draws) {

	static final FaultCounters NONE = new FaultCounters(0, 0);

	FaultCounters hit() {
		return new FaultCounters(this.hits + 1, this.draws);
	}

	FaultCounters drawn() {
		return new FaultCounters(this.hits, this.draws + 1);
	}

}
