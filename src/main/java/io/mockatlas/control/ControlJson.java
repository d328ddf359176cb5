package io.mockatlas.control;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.protocol.body.AtlasJson;
import io.mockatlas.protocol.body.UnstorableText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;

/**
 * JSON mapper of the control API. It writes for human readers: indented, properties in
 * declaration order, no nulls. It reads strictly, since an ignored misspelt field is hard
 * to find.
 */
@Component
public class ControlJson {

	private final JsonMapper mapper = AtlasJson.strictBuilder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.changeDefaultPropertyInclusion((all) -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
		.addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
		.addModule(new SimpleModule().addDeserializer(Instant.class, new Time()))
		.build();

	private final ObjectWriter writer = this.mapper.writer()
		.with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
			.withObjectNameValueSpacing(Separators.Spacing.AFTER)
			.withArrayEmptySeparator("")
			.withObjectEmptySeparator("")).withObjectIndenter(new DefaultIndenter("  ", "\n")));

	/**
	 * Returns a value as JSON, with a trailing line break for terminals.
	 */
	byte[] write(Object value) {
		return (this.writer.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Returns a value as JSON on one line.
	 */
	public String writeLine(Object value) {
		return this.mapper.writeValueAsString(value).replaceAll("\\R", " ");
	}

	/**
	 * Reads a value from a body.
	 * @throws ControlProblem if the body is invalid, with the reason
	 */
	Object read(byte[] json, JavaType type) {
		try {
			Object value = this.mapper.readValue(json, type);
			if (value == null) {
				throw BodyProblems.missing();
			}
			String field = UnstorableText.fieldIn(json);
			if (field != null) {
				throw BodyProblems.unstorable(field);
			}
			return value;
		}
		catch (JacksonException ex) {
			throw BodyProblems.problem(ex);
		}
	}

	JavaType type(java.lang.reflect.Type type) {
		return this.mapper.constructType(type);
	}

	/**
	 * Deserializer of ISO 8601 times only; Jackson's own also accepts epoch seconds.
	 */
	private static final class Time extends StdDeserializer<Instant> {

		private Time() {
			super(Instant.class);
		}

		@Override
		public Instant deserialize(JsonParser parser, DeserializationContext context) {
			try {
				if (parser.hasToken(JsonToken.VALUE_STRING)) {
					return Instant.parse(parser.getString());
				}
			}
			catch (DateTimeException ex) {
				// reported below
			}
			return (Instant) context.handleUnexpectedToken(Instant.class, parser);
		}

	}

}
