package io.mockatlas.control.journal;

import java.util.List;
import java.util.Map;

import io.mockatlas.control.ControlProblem;
import io.mockatlas.directory.OrgId;
import io.mockatlas.objectid.ObjectIds;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The parameters of a query. One that nobody knows is refused: a filter that is misspelt
 * would let everything through.
 *
 * @param values the value of each
 */
record Parameters(Map<String, String> values) {

	/**
	 * Refuses all but those known.
	 */
	Parameters known(List<String> known) {
		for (String name : this.values.keySet()) {
			if (!known.contains(name)) {
				throw problem(name, "There is no parameter " + name + "; known are " + String.join(", ", known) + ".")
					.telling("known", known);
			}
		}
		return this;
	}

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

	@Nullable OrgId org(String name) {
		String text = text(name);
		if (text == null) {
			return null;
		}
		if (!ObjectIds.isValid(text)) {
			throw problem(name, "The parameter " + name + " must be 24 hex digits, not " + text + ".");
		}
		return new OrgId(text);
	}

	private static ControlProblem problem(String parameter, String detail) {
		return new ControlProblem(HttpStatus.BAD_REQUEST, detail).telling("parameter", parameter);
	}

}
