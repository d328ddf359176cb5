package io.mockatlas.control.faults;

import io.mockatlas.control.ControlProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Position of a fault in a document, for error messages about its fields.
 *
 * @param where the position, such as {@code faults[0]}; empty for a body that is one
 * fault
 */
record FaultField(String where) {

	/**
	 * Returns an error about a field.
	 * @param name the field
	 * @param rule the violated rule
	 */
	ControlProblem invalid(String name, String rule) {
		return problem(name, "The field " + path(name) + " " + rule);
	}

	/**
	 * Returns an error about a field or, if that is null, about the whole fault.
	 */
	ControlProblem problem(@Nullable String name, String detail) {
		ControlProblem problem = new ControlProblem(HttpStatus.BAD_REQUEST, detail);
		String field = (name != null) ? path(name) : this.where;
		return (field.isEmpty()) ? problem : problem.withProperty("field", field);
	}

	/**
	 * Returns the fault as the subject of a sentence.
	 */
	String fault() {
		return (this.where.isEmpty()) ? "The fault" : "The fault " + this.where;
	}

	/**
	 * Rejects a field that has no effect without another.
	 */
	void needs(@Nullable Object value, String name, boolean present, String others) {
		if (value != null && !present) {
			throw invalid(name, "requires " + others + ".");
		}
	}

	private String path(String name) {
		return (this.where.isEmpty()) ? name : this.where + "." + name;
	}

}
