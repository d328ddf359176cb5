package io.mockatlas.seed;

import java.util.HashMap;
import java.util.Map;

/**
 * What may occur once, with the place where it first did.
 */
final class UniqueValues {

	private final Map<String, SourceLocation> first = new HashMap<>();

	/**
	 * Notes a value.
	 * @param what what the value is, such as {@code project name}
	 * @param value the value
	 * @param at where it is
	 */
	void note(String what, String value, SourceLocation at) {
		SourceLocation before = this.first.putIfAbsent(what + ' ' + value, at);
		if (before != null) {
			throw at.mistake("duplicate " + what + " " + value + ", first in line " + before.line());
		}
	}

}
