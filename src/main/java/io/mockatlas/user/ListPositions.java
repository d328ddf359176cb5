package io.mockatlas.user;

import java.util.List;
import java.util.Objects;

/**
 * Filter for ordered lists whose rows are deleted together with the project or team they
 * refer to. Hibernate reads a missing position as null.
 */
public final class ListPositions {

	private ListPositions() {
	}

	/**
	 * Returns a list without the nulls of missing positions.
	 * @param <T> the element type
	 * @param list the list as read from the database
	 * @return the remaining elements
	 */
	public static <T> List<T> of(List<T> list) {
		return list.stream().filter(Objects::nonNull).toList();
	}

}
