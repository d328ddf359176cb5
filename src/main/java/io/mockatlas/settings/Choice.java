package io.mockatlas.settings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A setting that knows few values.
 */
public final class Choice {

	private Choice() {
	}

	/**
	 * The value, if it is one of those allowed.
	 * @param <T> the type of the setting
	 * @param setting the setting's name
	 * @param value the value it was given
	 * @param allowed the values it may have
	 * @return the value
	 * @throws IllegalArgumentException naming the setting and what it may be
	 */
	@SafeVarargs
	public static <T> T of(String setting, T value, T... allowed) {
		if (!List.of(allowed).contains(value)) {
			throw new IllegalArgumentException(setting + " must be "
					+ List.of(allowed).stream().map(Objects::toString).collect(Collectors.joining(" or ")) + ", not "
					+ value);
		}
		return value;
	}

}
