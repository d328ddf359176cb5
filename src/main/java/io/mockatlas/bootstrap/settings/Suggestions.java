package io.mockatlas.bootstrap.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;

/**
 * Suggestions for misspelt names.
 */
public final class Suggestions {

	private Suggestions() {
	}

	/**
	 * Returns the name with the smallest edit distance, ignoring case.
	 * @param meant the misspelt name
	 * @param names the correct names, at least one
	 * @return the nearest name
	 */
	public static String nearest(String meant, Collection<String> names) {
		return Collections.min(names, Comparator
			.comparingInt((name) -> distance(meant.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))));
	}

	/**
	 * Returns whether a name differs from another one by case and one character at most.
	 */
	static boolean isSimilar(String meant, String name) {
		return distance(meant.strip().toLowerCase(Locale.ROOT), name) <= 1;
	}

	/**
	 * Returns the Levenshtein distance: the number of characters to insert, delete or
	 * replace to turn one text into the other.
	 */
	private static int distance(String from, String to) {
		int[] row = new int[to.length() + 1];
		Arrays.setAll(row, (i) -> i);
		for (int i = 1; i <= from.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int changed = diagonal + ((from.charAt(i - 1) != to.charAt(j - 1)) ? 1 : 0);
				diagonal = row[j];
				row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[to.length()];
	}

}
