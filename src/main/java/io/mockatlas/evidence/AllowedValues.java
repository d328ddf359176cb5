package io.mockatlas.evidence;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Validation of settings with a fixed set of values.
 */
public final class AllowedValues {

	private AllowedValues() {
	}

	/**
	 * Returns the value if it is allowed.
	 * @param <T> the type of the setting
	 * @param setting the name of the setting
	 * @param value the value of the setting
	 * @param allowed the allowed values
	 * @return the value
	 * @throws IllegalArgumentException if the value is not allowed; the message names the
	 * setting and the allowed values
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
