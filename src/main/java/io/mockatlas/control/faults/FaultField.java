package io.mockatlas.control.faults;

import io.mockatlas.control.ControlProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The fault that a document is being read at, for words about its fields.
 *
 * @param where its place, such as {@code faults[0]}
 */
record FaultField(String where) {

	/**
	 * Refuses what is wrong with a field.
	 * @param name the field
	 * @param rule what it must be
	 */
	ControlProblem wrong(String name, String rule) {
		return problem(name, "The field " + this.where + "." + name + " " + rule);
	}

	/**
	 * Refuses what is wrong with the fault as a whole.
	 */
	ControlProblem problem(@Nullable String name, String detail) {
		return new ControlProblem(HttpStatus.BAD_REQUEST, detail).telling("field",
				(name != null) ? this.where + "." + name : this.where);
	}

	/**
	 * Refuses a field that says nothing without another.
	 */
	void needs(@Nullable Object value, String name, boolean present, String others) {
		if (value != null && !present) {
			throw wrong(name, "says nothing without " + others + ".");
		}
	}

}
