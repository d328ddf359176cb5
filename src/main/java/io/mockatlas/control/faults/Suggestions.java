package io.mockatlas.control.faults;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;

/**
 * What somebody may have meant.
 */
final class Suggestions {

	private Suggestions() {
	}

	/**
	 * The name that takes the fewest letters changed.
	 */
	static String of(String meant, Collection<String> names) {
		return Collections.min(names, Comparator
			.comparingInt((name) -> distance(meant.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))));
	}

	/**
	 * How many letters must be put in, left out or changed (Levenshtein).
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
