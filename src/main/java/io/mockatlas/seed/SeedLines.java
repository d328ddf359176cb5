package io.mockatlas.seed;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Finds the line of a location by parsing a seed again that was parsed without errors
 * before.
 */
final class SeedLines {

	private final SeedEvents events;

	private int line;

	SeedLines(SeedSource source) {
		this.events = new SeedEvents(source);
	}

	/**
	 * Returns the line of a location, or of its nearest existing parent.
	 */
	int of(SourceLocation location) {
		Deque<SourceLocation> steps = new ArrayDeque<>();
		for (SourceLocation step = location; step.parent() != null; step = step.parent()) {
			steps.push(step);
		}
		Event event = this.events.first();
		this.line = this.events.line();
		for (SourceLocation step : steps) {
			event = (step.name() != null) ? field(event, step.name()) : item(event, step.index());
			if (event == null) {
				break;
			}
		}
		return this.line;
	}

	private @Nullable Event field(Event of, String name) {
		if (!(of instanceof MappingStartEvent)) {
			return null;
		}
		for (Event key = this.events.next(); key instanceof ScalarEvent scalar; key = this.events.next()) {
			int given = this.events.line();
			Event value = this.events.next();
			if (scalar.getValue().equals(name)) {
				this.line = given;
				return value;
			}
			skip(value);
		}
		return null;
	}

	private @Nullable Event item(Event of, int index) {
		if (!(of instanceof SequenceStartEvent)) {
			return null;
		}
		Event event = this.events.next();
		for (int i = 0; i < index && event.getEventId() != Event.ID.SequenceEnd; i++) {
			skip(event);
			event = this.events.next();
		}
		if (event.getEventId() == Event.ID.SequenceEnd) {
			return null;
		}
		this.line = this.events.line();
		return event;
	}

	/**
	 * Skips the rest of a value.
	 */
	private void skip(Event start) {
		int depth = SeedEvents.depth(start);
		while (depth > 0) {
			depth += SeedEvents.depth(this.events.next());
		}
	}

}
