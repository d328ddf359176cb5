package io.mockatlas.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Stream of the parser's events of a seed in YAML, or JSON as a subset of it: start and
 * end of each list and mapping, and each scalar. Aliases are replaced by the events of
 * their anchors. Only the events of values with an anchor are kept in memory.
 */
final class SeedEvents {

	private static final int BUFFER = 1024;

	/**
	 * Number of parts in which the parser reads a long text. It copies a value once for
	 * each part that the value extends to: with the default, one value of 10 MB takes
	 * half a minute.
	 */
	private static final int PARTS = 32;

	private static final int MAX_DEPTH = 100;

	private static final int MAX_ALIASES = LoadSettings.builder().build().getMaxAliasesForCollections();

	private final SeedSource source;

	private final SeedSyntax syntax;

	private final ProgressLog progress;

	private final Map<Anchor, Anchored> anchors = new HashMap<>();

	private final List<Anchored> open = new ArrayList<>();

	private Iterator<Event> replay = Collections.emptyIterator();

	private int depth;

	private long values;

	private long replayedValues;

	private int aliases;

	private int line;

	private int firstLine = 1;

	SeedEvents(SeedSource source) {
		this.source = source;
		LoadSettings settings = LoadSettings.builder()
			.setAllowNonScalarKeys(true)
			.setCodePointLimit(Integer.MAX_VALUE)
			.setBufferSize(Math.max(BUFFER, source.text().length() / PARTS))
			.build();
		Parser parser = new ParserImpl(settings, new StreamReader(settings, untabbed(source.text())));
		this.syntax = new SeedSyntax(source, parser);
		this.progress = new ProgressLog("Reading " + source.name() + ": line ", "");
	}

	/**
	 * Returns the first event of the first value.
	 */
	Event first() {
		this.syntax.next();
		if (this.syntax.next().getEventId() == Event.ID.StreamEnd) {
			throw this.source.error(1, "is empty");
		}
		Event event = next();
		this.firstLine = this.line;
		return event;
	}

	/**
	 * Returns the next event. Returns an alias itself only if it is inside the value of
	 * its own anchor.
	 */
	Event next() {
		Event event = (this.replay.hasNext()) ? replayed() : parsed();
		for (int i = this.open.size() - 1; i >= 0; i--) {
			if (this.open.get(i).add(event)) {
				this.open.remove(i);
			}
		}
		return event;
	}

	/**
	 * Returns the first line of the value that the last event belongs to.
	 */
	int line() {
		return this.line;
	}

	/**
	 * Reads to the end of the document, to find syntax errors in the rest of it.
	 */
	void end() {
		Event event;
		do {
			event = read();
		}
		while (event.getEventId() != Event.ID.DocumentEnd);
		event = this.syntax.next();
		if (event.getEventId() != Event.ID.StreamEnd) {
			throw this.syntax.error(event, "expected a single document in the stream, but found another document");
		}
	}

	private Event parsed() {
		Event event = read();
		return (event instanceof AliasEvent alias) ? aliased(alias) : event;
	}

	private Event read() {
		Event event = this.syntax.next();
		this.line = line(event);
		this.progress.at(this.line);
		count(event);
		if (event instanceof AliasEvent alias) {
			check(alias);
		}
		else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
			Anchored anchored = new Anchored(node);
			this.anchors.put(node.getAnchor().get(), anchored);
			this.open.add(anchored);
		}
		return event;
	}

	private void count(Event event) {
		this.depth += depth(event);
		if (event instanceof NodeEvent && ++this.values > this.source.maxValues()) {
			throw this.syntax.error(event, "it has more than " + this.source.maxValues() + " names and values");
		}
		if (this.depth > MAX_DEPTH) {
			throw this.syntax.error(event, "it is nested more than " + MAX_DEPTH + " deep");
		}
	}

	private void check(AliasEvent alias) {
		Anchored anchored = this.anchors.get(alias.getAlias());
		if (anchored == null) {
			throw this.syntax.error(alias, "found undefined alias " + alias.getAlias());
		}
		if (!(anchored.first instanceof ScalarEvent) && ++this.aliases > MAX_ALIASES) {
			throw this.source.error(1,
					"is not valid YAML: Number of aliases for non-scalar nodes exceeds the specified max="
							+ MAX_ALIASES);
		}
	}

	private Event aliased(AliasEvent alias) {
		Anchored anchored = Objects.requireNonNull(this.anchors.get(alias.getAlias()));
		if (this.open.contains(anchored)) {
			this.line = line(anchored.first);
			return alias;
		}
		this.replay = anchored.events.iterator();
		return replayed();
	}

	private Event replayed() {
		Event event = this.replay.next();
		this.line = line(event);
		if (event instanceof NodeEvent && ++this.replayedValues + this.values > this.source.maxValues()) {
			end();
			throw this.source.error(this.firstLine,
					"its aliases expand to more than " + this.source.maxValues() + " values");
		}
		return event;
	}

	private static int line(Event event) {
		return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
	}

	static int depth(Event event) {
		return switch (event.getEventId()) {
			case MappingStart, SequenceStart -> 1;
			case MappingEnd, SequenceEnd -> -1;
			default -> 0;
		};
	}

	/**
	 * Replaces tabs in JSON, where they may indent lines; YAML does not allow that.
	 */
	private static String untabbed(String text) {
		return (text.stripLeading().startsWith("{")) ? text.replace('\t', ' ') : text;
	}

	/**
	 * Recorded events of a value with an anchor.
	 */
	private static final class Anchored {

		private final Event first;

		private final List<Event> events = new ArrayList<>();

		private int depth;

		private Anchored(Event first) {
			this.first = first;
		}

		/**
		 * Adds an event.
		 * @return whether the value is complete
		 */
		private boolean add(Event event) {
			this.events.add(event);
			this.depth += depth(event);
			return this.depth == 0;
		}

	}

}
