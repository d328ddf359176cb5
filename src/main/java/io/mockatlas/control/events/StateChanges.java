package io.mockatlas.control.events;

import java.util.concurrent.atomic.LongAdder;

import org.springframework.stereotype.Component;

/**
 * Counter of the requests that may have changed the state of this server.
 */
@Component
class StateChanges {

	private final LongAdder count = new LongAdder();

	void add() {
		this.count.increment();
	}

	long count() {
		return this.count.sum();
	}

}
