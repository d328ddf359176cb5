package io.mockatlas.seed.validation;

import java.util.HashMap;
import java.util.Map;

import io.mockatlas.seed.SourceLocation;

/**
 * Values that must be unique, with the location of their first occurrence.
 */
final class UniqueValues {

	private final Map<String, SourceLocation> first = new HashMap<>();

	/**
	 * Notes a value, and rejects a duplicate.
	 * @param what the type of the value, such as {@code project name}
	 * @param value the value
	 * @param at the location of the value
	 */
	void add(String what, String value, SourceLocation at) {
		SourceLocation before = this.first.putIfAbsent(what + ' ' + value, at);
		if (before != null) {
			throw at.error("duplicate " + what + " " + value + ", first in line " + before.line());
		}
	}

}
