package io.mockatlas.protocol.body;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.stereotype.Component;

/**
 * JSON reader and writer with Atlas's rules. It writes compactly, with keys in
 * alphabetical order and times without fractions (recorded), or indented by two spaces.
 * It reads strictly: it converts no numbers to text and no text to numbers, and rejects
 * nulls in lists. It ignores unknown fields where leniencies are on.
 */
@Component
@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.RECORDED,
		value = "JSON is compact, with keys in alphabetical order and times in whole seconds.")
@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED, value = "`null` counts as missing.")
public class AtlasJson {

	private final JsonMapper mapper = strictBuilder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.addHandler(new UnknownFields())
		.changeDefaultNullHandling((nulls) -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
		.build();

	private final ObjectReader unique = this.mapper.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

	private final ObjectWriter compact = this.mapper.writer();

	private final ObjectWriter pretty = this.mapper.writer()
		.with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

	/**
	 * Returns a builder of mappers that convert no numbers to text, no text to numbers
	 * and no fractions to integers, and reject anything after the value.
	 */
	public static JsonMapper.Builder strictBuilder() {
		return JsonMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.addModule(new SimpleModule().addDeserializer(String.class, new Text()));
	}

	public byte[] write(Object value, boolean pretty) {
		return ((pretty) ? this.pretty : this.compact).writeValueAsBytes(value);
	}

	Object read(byte[] json, JavaType type) {
		return this.mapper.readValue(json, type);
	}

	/**
	 * Returns whether bytes are one JSON value and nothing else.
	 */
	boolean isWellFormed(byte[] json) {
		try {
			return !this.mapper.readTree(json).isMissingNode();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/**
	 * Returns a field that an object of a well-formed value has more than once.
	 * @return the name of the first one, or null
	 */
	@Nullable String repeatedField(byte[] json) {
		try (JsonParser parser = this.unique.createParser(json)) {
			try {
				while (parser.nextToken() != null) {
					// the parser compares the names
				}
				return null;
			}
			catch (StreamReadException ex) {
				return parser.currentName();
			}
		}
	}

	JavaType type(java.lang.reflect.Type type) {
		return this.mapper.constructType(type);
	}

	/**
	 * Handler of unknown fields. Jackson calls it for no other field.
	 */
	private static final class UnknownFields extends DeserializationProblemHandler {

		@Override
		public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
				ValueDeserializer<?> deserializer, Object beanOrClass, String name) {
			if (!Leniencies.allow(Leniency.UNKNOWN_FIELD)) {
				return false;
			}
			parser.skipChildren();
			return true;
		}

	}

	/**
	 * Deserializer that accepts only JSON strings: Jackson's own also accepts numbers,
	 * and miscounts nested lists.
	 */
	private static final class Text extends StdDeserializer<String> {

		private Text() {
			super(String.class);
		}

		@Override
		public String deserialize(JsonParser parser, DeserializationContext context) {
			return (parser.hasToken(JsonToken.VALUE_STRING)) ? parser.getString()
					: (String) context.handleUnexpectedToken(String.class, parser);
		}

	}

}
