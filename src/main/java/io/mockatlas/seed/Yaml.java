package io.mockatlas.seed;

import java.util.Objects;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The syntax of seeds: YAML, and JSON as a part of it.
 */
final class Yaml {

	private static final LoadSettings SETTINGS = LoadSettings.builder()
		.setAllowNonScalarKeys(true)
		.setCodePointLimit(Integer.MAX_VALUE)
		.build();

	private Yaml() {
	}

	/**
	 * The nodes of a text, before anything in it is taken for a number or a date.
	 */
	static Node compose(SeedSource source) {
		try {
			Parser parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, untabbed(source.text())));
			return new Composer(SETTINGS, new BoundedParser(parser)).getSingleNode()
				.orElseThrow(() -> mistake(source, 1, "is empty"));
		}
		catch (MarkedYamlEngineException ex) {
			String context = Objects.requireNonNullElse(ex.getContext(), "");
			throw mistake(source, ex.getProblemMark().map(Mark::getLine).orElse(0) + 1,
					"is not valid YAML: " + context + ((context.isEmpty()) ? "" : ", ") + ex.getProblem());
		}
		catch (ReaderException ex) {
			throw mistake(source, lineOf(ex.getPosition(), source.text()),
					String.format("is not valid YAML: character U+%04X", ex.getCodePoint()));
		}
		catch (YamlEngineException ex) {
			throw mistake(source, 1, "is not valid YAML: " + ex.getMessage());
		}
	}

	/**
	 * JSON may be indented by tabs, which YAML does not allow.
	 */
	private static String untabbed(String text) {
		return (text.stripLeading().startsWith("{")) ? text.replace('\t', ' ') : text;
	}

	private static int lineOf(int position, String text) {
		return 1 + (int) text.codePoints().limit(position).filter((character) -> character == '\n').count();
	}

	private static SeedException mistake(SeedSource source, int line, String what) {
		return new SeedException(source.name() + ":" + line + ": " + what.replaceAll("\\s+", " ").strip());
	}

}
