package io.mockatlas.control.journal;

import java.util.Map;

import io.mockatlas.control.ControlProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Query parameters of a request.
 *
 * @param values the value of each parameter
 */
record QueryParameters(Map<String, String> values) {

	@Nullable String text(String name) {
		return this.values.get(name);
	}

	long number(String name, long otherwise) {
		String text = text(name);
		if (text == null) {
			return otherwise;
		}
		if (!text.matches("[0-9]{1,18}")) {
			throw problem(name, "The parameter " + name + " must be a number, not " + text + ".");
		}
		return Long.parseLong(text);
	}

	boolean flag(String name) {
		String text = this.values.getOrDefault(name, "false");
		if (!text.matches("true|false")) {
			throw problem(name, "The parameter " + name + " must be true or false, not " + text + ".");
		}
		return text.equals("true");
	}

	private static ControlProblem problem(String parameter, String detail) {
		return new ControlProblem(HttpStatus.BAD_REQUEST, detail).withProperty("parameter", parameter);
	}

}
