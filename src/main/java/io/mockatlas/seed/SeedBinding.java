package io.mockatlas.seed;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the tree of a seed to its records: every field is one that is known, and each is
 * of the right kind.
 */
final class SeedBinding {

	private final JsonMapper mapper = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	Seed bind(SeedTree tree) {
		if (!tree.content().isObject()) {
			throw tree.root().mistake(expected(Seed.class));
		}
		try {
			return this.mapper.treeToValue(tree.content(), Seed.class);
		}
		catch (UnrecognizedPropertyException ex) {
			throw place(tree, ex).mistake("unknown field (" + fields(ex.getReferringClass()) + " are known)");
		}
		catch (MismatchedInputException ex) {
			throw place(tree, ex).mistake(expected(ex.getTargetType()));
		}
	}

	private static String expected(Class<?> type) {
		if (type.isRecord()) {
			return "must be a mapping with the fields " + fields(type);
		}
		if (Collection.class.isAssignableFrom(type)) {
			return "must be a list";
		}
		if (type == Boolean.class) {
			return "must be true or false";
		}
		return (type == Integer.class) ? "must be a whole number" : "must be a single text";
	}

	private static String fields(Class<?> type) {
		return Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.joining(", "));
	}

	private static Place place(SeedTree tree, DatabindException ex) {
		Place place = tree.root();
		for (Reference reference : ex.getPath()) {
			place = (reference.getPropertyName() != null) ? place.field(reference.getPropertyName())
					: place.item(reference.getIndex());
		}
		return place;
	}

}
