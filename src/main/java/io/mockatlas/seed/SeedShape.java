package io.mockatlas.seed;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Expected type of a value in a seed, derived from its record: a mapping with fields, a
 * list, or a scalar that is a string, a number or a boolean.
 */
final class SeedShape {

	/**
	 * Any type, for values that are skipped.
	 */
	static final SeedShape ANY = new SeedShape(Object.class, null);

	static final SeedShape SEED = of(Seed.class);

	private final Class<?> type;

	private final @Nullable SeedShape element;

	private final Map<String, Field> fields = new LinkedHashMap<>();

	private @Nullable Constructor<?> constructor;

	private SeedShape(Class<?> type, @Nullable SeedShape element) {
		this.type = type;
		this.element = element;
	}

	private static SeedShape of(Type type) {
		if (type instanceof ParameterizedType list) {
			return new SeedShape(List.class, of(list.getActualTypeArguments()[0]));
		}
		SeedShape shape = new SeedShape((Class<?>) type, null);
		if (shape.type.isRecord()) {
			shape.takeFields(shape.type.getRecordComponents());
		}
		return shape;
	}

	private void takeFields(RecordComponent[] components) {
		try {
			this.constructor = this.type
				.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
		for (RecordComponent component : components) {
			this.fields.put(component.getName(), new Field(this.fields.size(), of(component.getGenericType())));
		}
	}

	boolean isMapping() {
		return this.constructor != null || this == ANY;
	}

	boolean isList() {
		return this.element != null || this == ANY;
	}

	/**
	 * Returns the shape of a list's elements.
	 */
	SeedShape element() {
		return Objects.requireNonNullElse(this.element, ANY);
	}

	/**
	 * Returns a field of a mapping.
	 * @return the field; null for an unknown name
	 */
	@Nullable Field field(String name) {
		return this.fields.get(name);
	}

	/**
	 * Creates the record.
	 * @param values the values of the given fields
	 */
	@Nullable Object record(Map<Field, @Nullable Object> values) {
		if (this.constructor == null) {
			return null;
		}
		@Nullable Object[] all = new Object[this.fields.size()];
		values.forEach((field, value) -> all[field.position()] = value);
		try {
			return this.constructor.newInstance(all);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Converts a scalar's text.
	 * @throws IllegalArgumentException if the text does not have this shape
	 */
	@Nullable Object value(String text) {
		if (this.type == String.class || this == ANY) {
			return text;
		}
		String word = text.strip();
		if (isMapping() || isList()) {
			throw new IllegalArgumentException(text);
		}
		if (word.isEmpty() || word.equals("null")) {
			return null;
		}
		if (this.type == Long.class) {
			return Long.valueOf(word);
		}
		return (this.type == Integer.class) ? (Object) Integer.valueOf(word) : (Object) flag(word);
	}

	private static Boolean flag(String word) {
		return switch (word) {
			case "true", "True", "TRUE" -> true;
			case "false", "False", "FALSE" -> false;
			default -> throw new IllegalArgumentException(word);
		};
	}

	String fieldNames() {
		return String.join(", ", new ArrayList<>(this.fields.keySet()));
	}

	/**
	 * Returns the description of this shape for error messages.
	 */
	@Override
	public String toString() {
		if (isMapping()) {
			return "a mapping with the fields " + fieldNames();
		}
		if (isList()) {
			return "a list";
		}
		if (this.type == Boolean.class) {
			return "true or false";
		}
		return (this.type == Integer.class || this.type == Long.class) ? "a whole number" : "a string";
	}

	/**
	 * Field of a mapping.
	 *
	 * @param position the position in the record
	 * @param shape the shape of its value
	 */
	record Field(int position, SeedShape shape) {
	}

}
