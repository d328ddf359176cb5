package io.mockatlas.control;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.HttpStatus;

/**
 * Factory of problems in request bodies, with messages for the caller.
 */
final class BodyProblems {

	private BodyProblems() {
	}

	static ControlProblem missing() {
		return new ControlProblem(HttpStatus.BAD_REQUEST, "A JSON body is required.");
	}

	static ControlProblem tooLarge(int maxBytes) {
		return new ControlProblem(HttpStatus.CONTENT_TOO_LARGE,
				"The body exceeds the limit of " + maxBytes + " bytes.");
	}

	static ControlProblem unstorable(String field) {
		return new ControlProblem(HttpStatus.BAD_REQUEST,
				"The field " + field + " has text with U+0000 or an unpaired surrogate.")
			.withProperty("field", field);
	}

	static ControlProblem problem(JacksonException ex) {
		if (ex instanceof UnrecognizedPropertyException unknown) {
			List<String> known = known(unknown.getKnownPropertyIds());
			return new ControlProblem(HttpStatus.BAD_REQUEST,
					"Unknown field " + path(ex) + "; known fields are " + String.join(", ", known) + ".")
				.withProperty("field", path(ex))
				.withProperty("known", known);
		}
		if (ex instanceof InputCoercionException tooLarge && !ex.getPath().isEmpty()) {
			return new ControlProblem(HttpStatus.BAD_REQUEST, "The field " + path(tooLarge) + " is out of range.")
				.withProperty("field", path(tooLarge));
		}
		if (ex instanceof MismatchedInputException mismatch && !ex.getPath().isEmpty()) {
			return new ControlProblem(HttpStatus.BAD_REQUEST,
					"The field " + path(ex) + " must be " + words(mismatch.getTargetType()) + ".")
				.withProperty("field", path(ex));
		}
		if (ex instanceof MismatchedInputException mismatch && mismatch.getCurrentToken() != null
				&& !ex.getOriginalMessage().startsWith("Trailing token")) {
			return new ControlProblem(HttpStatus.BAD_REQUEST,
					"The body must be " + words(mismatch.getTargetType()) + ".");
		}
		TokenStreamLocation location = ex.getLocation();
		return new ControlProblem(HttpStatus.BAD_REQUEST,
				"The body is not JSON"
						+ ((location != null)
								? ": see line " + location.getLineNr() + ", column " + location.getColumnNr() : "")
						+ ".");
	}

	private static List<String> known(Collection<Object> names) {
		return names.stream().map(Object::toString).toList();
	}

	/**
	 * Returns the path of the invalid value in the body, such as
	 * {@code faults[0].status}.
	 */
	private static String path(JacksonException ex) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference step : ex.getPath()) {
			if (step.getPropertyName() == null) {
				path.append('[').append(step.getIndex()).append(']');
			}
			else {
				path.append((path.isEmpty()) ? "" : ".").append(step.getPropertyName());
			}
		}
		return path.toString();
	}

	private static String words(Class<?> type) {
		if (type == Instant.class) {
			return "a time such as 2026-01-31T12:00:00Z";
		}
		if (type == Boolean.class || type == boolean.class) {
			return "true or false";
		}
		if (type == String.class) {
			return "text";
		}
		if (type.isEnum()) {
			return "one of " + List.of(type.getEnumConstants());
		}
		if (type == Integer.class || type == Long.class) {
			return "a whole number";
		}
		if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
			return "a number";
		}
		return (Collection.class.isAssignableFrom(type)) ? "a list" : "an object";
	}

}
