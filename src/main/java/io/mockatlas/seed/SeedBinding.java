package io.mockatlas.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.mockatlas.persistence.StorableText;
import io.mockatlas.seed.SeedShape.Field;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

import org.springframework.core.env.PropertyResolver;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Binding of a seed's YAML or JSON to records. Rejects unknown fields and values of the
 * wrong type. Every value is read as the source's text: {@code 690000000000000000000e12}
 * is an ID, which YAML would read as a number with an exponent. Errors are reported in
 * this order: syntax, text, type or unknown field.
 */
public final class SeedBinding {

	private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

	private static final String PLACEHOLDER = "${";

	private final SourceLocation root;

	private final SeedEvents events;

	private final PropertyResolver placeholders;

	private @Nullable SeedException firstMismatch;

	/**
	 * Creates a binding.
	 * @param source the text
	 * @param placeholders resolves <code>${NAME}</code>
	 */
	public SeedBinding(SeedSource source, PropertyResolver placeholders) {
		this.root = SourceLocation.root(source);
		this.events = new SeedEvents(source);
		this.placeholders = placeholders;
	}

	public Seed bind() {
		Event first = this.events.first();
		int line = this.events.line();
		Object seed = value(first, SeedShape.SEED, this.root, line);
		this.events.end();
		if (this.firstMismatch != null) {
			throw this.firstMismatch;
		}
		if (seed == null) {
			throw this.root.error(line, "must be " + SeedShape.SEED);
		}
		return (Seed) seed;
	}

	/**
	 * Reads one value.
	 * @param line the line of the field, or of the value if it has no field
	 */
	private @Nullable Object value(Event event, SeedShape shape, SourceLocation at, int line) {
		if (event instanceof ScalarEvent scalar) {
			return scalar(scalar, shape, at, line);
		}
		if (event instanceof AliasEvent) {
			throw error(at, this.events.line(), "an alias must not contain itself");
		}
		boolean mapping = event instanceof MappingStartEvent;
		if ((mapping) ? shape.isMapping() : shape.isList()) {
			return (mapping) ? mapping(shape, at) : list(shape, at);
		}
		mismatch(shape, at, line);
		value(event, SeedShape.ANY, at, line);
		return null;
	}

	private @Nullable Object mapping(SeedShape shape, SourceLocation at) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		Set<String> names = new HashSet<>();
		SeedException unknown = null;
		for (Event key = this.events.next(); key.getEventId() != Event.ID.MappingEnd; key = this.events.next()) {
			int line = this.events.line();
			if (!(key instanceof ScalarEvent name)) {
				throw error(at, line, "the name of a field must be text");
			}
			SourceLocation location = at.field(name.getValue());
			Field field = shape.field(name.getValue());
			if (field == null && shape != SeedShape.ANY && unknown == null) {
				unknown = location.error(line, "unknown field (known fields: " + shape.fieldNames() + ")");
			}
			Object value = value(this.events.next(), (field != null) ? field.shape() : SeedShape.ANY, location, line);
			if (!names.add(name.getValue())) {
				throw error(location, line, "is given twice");
			}
			if (field != null) {
				values.put(field, value);
			}
		}
		if (unknown != null) {
			addError(unknown);
		}
		return shape.record(values);
	}

	private List<Object> list(SeedShape shape, SourceLocation at) {
		List<Object> list = new ArrayList<>();
		for (Event event = this.events.next(); event.getEventId() != Event.ID.SequenceEnd; event = this.events.next()) {
			SourceLocation item = at.item(list.size());
			int line = this.events.line();
			Object value = value(event, shape.element(), item, line);
			if (value == null && event instanceof ScalarEvent && isNull((ScalarEvent) event)) {
				throw error(item, line, "must not be empty");
			}
			list.add(value);
		}
		return list;
	}

	private @Nullable Object scalar(ScalarEvent scalar, SeedShape shape, SourceLocation at, int line) {
		if (isNull(scalar)) {
			return null;
		}
		String text = resolved(scalar.getValue(), at);
		if (!StorableText.isStorable(text)) {
			throw error(at, line, "must not contain U+0000 or an unpaired surrogate");
		}
		try {
			return shape.value(text);
		}
		catch (IllegalArgumentException ex) {
			mismatch(shape, at, line);
			return null;
		}
	}

	private String resolved(String text, SourceLocation at) {
		if (!text.contains(PLACEHOLDER)) {
			return text;
		}
		try {
			return this.placeholders.resolveRequiredPlaceholders(text);
		}
		catch (PlaceholderResolutionException ex) {
			throw error(at, this.events.line(), PLACEHOLDER + ex.getPlaceholder() + "} is not set and has no default");
		}
	}

	private static boolean isNull(ScalarEvent scalar) {
		return scalar.isPlain() && NULLS.contains(scalar.getValue());
	}

	/**
	 * Notes that a value has the wrong type.
	 */
	private void mismatch(SeedShape wanted, SourceLocation at, int line) {
		addError(at.error(line, "must be " + wanted));
	}

	/**
	 * Keeps the first mismatch, which is thrown after the whole seed is read.
	 */
	private void addError(SeedException mismatch) {
		if (this.firstMismatch == null) {
			this.firstMismatch = mismatch;
		}
	}

	private SeedException error(SourceLocation at, int line, String what) {
		this.events.end();
		return at.error(line, what);
	}

}
