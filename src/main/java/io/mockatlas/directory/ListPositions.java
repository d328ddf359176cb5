package io.mockatlas.directory;

import java.util.List;
import java.util.Objects;

/**
 * What is left of lists whose rows go with the project or team that they name: each
 * leaves a hole where it stood.
 */
public final class ListPositions {

	private ListPositions() {
	}

	/**
	 * A list without its holes.
	 * @param <T> what is in it
	 * @param list the list as the database has it
	 * @return what is left
	 */
	public static <T> List<T> of(List<T> list) {
		return list.stream().filter(Objects::nonNull).toList();
	}

}
