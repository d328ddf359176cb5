package io.mockatlas.user;

import java.util.Locale;
import java.util.regex.Pattern;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import jakarta.persistence.Embeddable;

/**
 * Profile of a user account.
 *
 * @param firstName the first name
 * @param lastName the last name
 * @param country the two-letter country code
 */
@Embeddable
@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
		value = "Names of users come from the address unless a seed or `POST /users` gives them, the country is "
				+ "US, and no user has a mobile number.")
public record Profile(String firstName, String lastName, String country) {

	/**
	 * The country of users without one.
	 */
	public static final String DEFAULT_COUNTRY = "US";

	/**
	 * The maximum length of a first or last name (assumed).
	 */
	public static final int MAX_NAME = 255;

	private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

	/**
	 * Derives a profile from an e-mail address: ada@example.com becomes Ada Example
	 * (assumed; Atlas asks users for their names when they accept).
	 * @param username the e-mail address
	 * @return the profile
	 */
	public static Profile of(String username) {
		int at = username.lastIndexOf('@');
		String local = (at > 0) ? username.substring(0, at) : username;
		String domain = username.substring(at + 1);
		int dot = domain.indexOf('.');
		return new Profile(capitalized(local), capitalized((dot > 0) ? domain.substring(0, dot) : domain),
				DEFAULT_COUNTRY);
	}

	/**
	 * Returns whether a text has the format of a country code.
	 * @param text any text
	 * @return true if the format is valid
	 */
	public static boolean isCountry(String text) {
		return COUNTRY.matcher(text).matches();
	}

	private static String capitalized(String text) {
		return (text.isEmpty()) ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

}
