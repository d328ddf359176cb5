package io.mockatlas.control.faults;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;

/**
 * Suggestions for misspelt names.
 */
final class Suggestions {

	private Suggestions() {
	}

	/**
	 * Returns the name with the smallest edit distance, ignoring case.
	 */
	static String of(String meant, Collection<String> names) {
		return Collections.min(names, Comparator
			.comparingInt((name) -> distance(meant.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))));
	}

	/**
	 * Returns the edit distance of two names (Levenshtein).
	 */
	private static int distance(String from, String to) {
		int[] previous = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int[] row = new int[to.length() + 1];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int changed = previous[j - 1] + ((from.charAt(i - 1) != to.charAt(j - 1)) ? 1 : 0);
				row[j] = Math.min(changed, Math.min(previous[j], row[j - 1]) + 1);
			}
			previous = row;
		}
		return previous[to.length()];
	}

}
