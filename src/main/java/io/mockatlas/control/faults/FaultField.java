package io.mockatlas.control.faults;

import io.mockatlas.control.ControlProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Position of a fault in a document, for error messages about its fields.
 *
 * @param where the position, such as {@code faults[0]}
 */
record FaultField(String where) {

	/**
	 * Returns an error about a field.
	 * @param name the field
	 * @param rule the violated rule
	 */
	ControlProblem invalid(String name, String rule) {
		return problem(name, "The field " + this.where + "." + name + " " + rule);
	}

	/**
	 * Returns an error about a field or, if that is null, about the whole fault.
	 */
	ControlProblem problem(@Nullable String name, String detail) {
		return new ControlProblem(HttpStatus.BAD_REQUEST, detail).withProperty("field",
				(name != null) ? this.where + "." + name : this.where);
	}

	/**
	 * Rejects a field that has no effect without another.
	 */
	void needs(@Nullable Object value, String name, boolean present, String others) {
		if (value != null && !present) {
			throw invalid(name, "requires " + others + ".");
		}
	}

}
