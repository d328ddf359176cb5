package io.mockatlas.protocol.body;

import java.util.LinkedHashSet;
import java.util.List;

import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Deserializer of a list of strings with {@link UniqueItems}. It reads the list like any
 * other and then checks its elements.
 */
final class UniqueItemsDeserializer extends StdDeserializer<List<String>> {

	private final @Nullable ValueDeserializer<?> lists;

	private final String attribute;

	UniqueItemsDeserializer() {
		this(null, "");
	}

	private UniqueItemsDeserializer(@Nullable ValueDeserializer<?> lists, String attribute) {
		super(List.class);
		this.lists = lists;
		this.attribute = attribute;
	}

	@Override
	public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
		JavaType listOfText = context.getTypeFactory().constructCollectionType(List.class, String.class);
		return new UniqueItemsDeserializer(context.findContextualValueDeserializer(listOfText, property),
				property.getName());
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<String> deserialize(JsonParser parser, DeserializationContext context) {
		if (this.lists == null) {
			throw new IllegalStateException("not contextual");
		}
		List<String> items = (List<String>) this.lists.deserialize(parser, context);
		List<String> distinct = List.copyOf(new LinkedHashSet<>(items));
		if (distinct.size() < items.size() && !Leniencies.allow(Leniency.REPEATED_ELEMENT)) {
			throw new RepeatedElementException(parser, this.attribute);
		}
		return distinct;
	}

	/**
	 * Reports an array with a repeated element.
	 */
	static final class RepeatedElementException extends DatabindException {

		private final String attribute;

		private RepeatedElementException(JsonParser parser, String attribute) {
			super(parser, "repeated element in " + attribute);
			this.attribute = attribute;
		}

		/**
		 * Returns the name of the array.
		 */
		String attribute() {
			return this.attribute;
		}

	}

}
