package io.mockatlas.organization;

import java.util.regex.Pattern;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Validation of names: up to 64 letters, digits and some punctuation characters, as
 * documented for projects and organizations, with single spaces in between, as live teams
 * have them.
 */
public final class Names {

	private static final Pattern SIGNS = Pattern
		.compile("[\\p{L}\\p{N}\\-_.(),:&@+']+( [\\p{L}\\p{N}\\-_.(),:&@+']+)*");

	private static final int MAX_LENGTH = 64;

	private Names() {
	}

	/**
	 * Returns whether a name is valid.
	 * @param name the name
	 * @return whether Atlas would accept the name
	 */
	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.ASSUMED,
			value = "Team names consist of the characters that are documented for projects, with single spaces "
					+ "between them.")
	public static boolean isValid(String name) {
		return name.codePointCount(0, name.length()) <= MAX_LENGTH && SIGNS.matcher(name).matches();
	}

	/**
	 * Validates the name of an organization.
	 * @param name the name as sent
	 * @return the name
	 */
	static String ofOrganization(@Nullable String name) {
		return required(name, ErrorCode.INVALID_ORG_NAME);
	}

	/**
	 * Validates the name of a project. Some names are reserved (documented).
	 * @param name the name as sent
	 * @return the name
	 */
	static String ofProject(@Nullable String name) {
		String valid = required(name, ErrorCode.INVALID_GROUP_NAME);
		if (valid.contains("10gen-") || valid.contains("-10gen")) {
			throw ErrorCode.INVALID_GROUP_NAME_10GEN.exception();
		}
		return valid;
	}

	private static String required(@Nullable String name, ErrorCode invalid) {
		if (name == null) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("name");
		}
		if (!isValid(name)) {
			throw invalid.exception(name);
		}
		return name;
	}

}
