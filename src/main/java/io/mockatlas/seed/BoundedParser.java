package io.mockatlas.seed;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Reads no more of a text than a seed can hold: whoever composes it goes as deep as it is
 * nested, and keeps all of it.
 */
final class BoundedParser implements Parser {

	/**
	 * How many names and values there can be: more than seeds of 16 MiB have, which is
	 * all that a request brings, unless they are made of the shortest.
	 */
	static final int MAX_VALUES = 2_000_000;

	private static final int MAX_DEPTH = 100;

	private final Parser parser;

	private int depth;

	private int values;

	BoundedParser(Parser parser) {
		this.parser = parser;
	}

	@Override
	public Event next() {
		Event event = this.parser.next();
		switch (event.getEventId()) {
			case MappingStart, SequenceStart -> {
				this.depth++;
				this.values++;
			}
			case MappingEnd, SequenceEnd -> this.depth--;
			case Scalar, Alias -> this.values++;
			default -> {
			}
		}
		if (this.depth > MAX_DEPTH) {
			throw new ParserException("it is nested more than " + MAX_DEPTH + " deep", event.getStartMark());
		}
		if (this.values > MAX_VALUES) {
			throw new ParserException("it has more than " + MAX_VALUES + " names and values", event.getStartMark());
		}
		return event;
	}

	@Override
	public boolean hasNext() {
		return this.parser.hasNext();
	}

	@Override
	public boolean checkEvent(Event.ID id) {
		return this.parser.checkEvent(id);
	}

	@Override
	public Event peekEvent() {
		return this.parser.peekEvent();
	}

}
