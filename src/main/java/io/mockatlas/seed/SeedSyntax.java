package io.mockatlas.seed;

import java.util.Objects;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * YAML parser that reports syntax errors as {@link SeedException}.
 *
 * @param source the text
 * @param parser the parser of the text
 */
record SeedSyntax(SeedSource source, Parser parser) {

	Event next() {
		try {
			return this.parser.next();
		}
		catch (MarkedYamlEngineException ex) {
			String context = Objects.requireNonNullElse(ex.getContext(), "");
			throw invalid(ex.getProblemMark().map(Mark::getLine).orElse(0) + 1,
					context + ((context.isEmpty()) ? "" : ", ") + ex.getProblem());
		}
		catch (ReaderException ex) {
			throw invalid(lineOf(ex.getPosition()), String.format("character U+%04X", ex.getCodePoint()));
		}
		catch (YamlEngineException ex) {
			throw invalid(1, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Returns the exception for an error at the start of an event.
	 */
	SeedException error(Event event, String what) {
		return invalid(event.getStartMark().map(Mark::getLine).orElse(0) + 1, what);
	}

	private SeedException invalid(int line, String what) {
		return this.source.error(line, "is not valid YAML: " + what.replaceAll("\\s+", " ").strip());
	}

	private int lineOf(int position) {
		return 1 + (int) this.source.text()
			.codePoints()
			.limit(position)
			.filter((character) -> character == '\n')
			.count();
	}

}
