package io.mockatlas.objectid;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.bson.types.ObjectId;

import org.springframework.stereotype.Component;

/**
 * Generator of IDs. An ID contains the second of its creation, as 461 of 461 recorded
 * invitations do. The successor of each generated ID stays unused: it is the ID of the
 * pending user of an organization's invitation (176 of 176 recorded pairs).
 */
@Component
public class ObjectIds {

	private static final int LENGTH = 24;

	private static final int HEX = 16;

	private static final int COUNTER_MASK = 0xFFFFFE;

	private final AtomicInteger counter = new AtomicInteger(new SecureRandom().nextInt());

	/**
	 * Generates an ID of the given second.
	 * @param time the time in the ID; fractions of a second are truncated
	 * @return 24 hex digits
	 */
	public String generate(Instant time) {
		return new ObjectId((int) time.getEpochSecond(), this.counter.getAndAdd(2) & COUNTER_MASK).toHexString();
	}

	/**
	 * Returns the ID after the given one.
	 * @param id an ID
	 * @return the ID whose number is one more; the first ID follows the last
	 */
	public static String next(String id) {
		return moved(id, 1);
	}

	/**
	 * Returns the ID before the given one.
	 * @param id an ID
	 * @return the ID whose number is one less; the last ID precedes the first
	 */
	public static String previous(String id) {
		return moved(id, -1);
	}

	/**
	 * Adds to the last digit, and carries to the digits before it.
	 */
	private static String moved(String id, int by) {
		char[] digits = id.toCharArray();
		boolean carry = true;
		for (int i = digits.length - 1; carry && i >= 0; i--) {
			int digit = Character.digit(digits[i], HEX) + by;
			digits[i] = Character.forDigit(Math.floorMod(digit, HEX), HEX);
			carry = digit < 0 || digit >= HEX;
		}
		return new String(digits);
	}

	/**
	 * Returns whether a text is an ID: 24 hex digits in lower case.
	 * @param text any text
	 * @return true if the text is an ID
	 */
	public static boolean isValid(String text) {
		if (text.length() != LENGTH) {
			return false;
		}
		for (int i = 0; i < LENGTH; i++) {
			char digit = text.charAt(i);
			if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Returns the text if it is an ID.
	 * @param text any text
	 * @return the text
	 * @throws IllegalArgumentException if it is not 24 hex digits in lower case
	 */
	public static String requireValid(String text) {
		if (!isValid(text)) {
			throw new IllegalArgumentException("not 24 hex digits in lower case: " + text);
		}
		return text;
	}

}
