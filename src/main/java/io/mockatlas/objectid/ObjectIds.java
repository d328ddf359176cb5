package io.mockatlas.objectid;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.bson.types.ObjectId;

import org.springframework.stereotype.Component;

/**
 * The mint of ids. An id carries the second it was made in, as 461 of 461 recorded
 * invitations do. Each id minted leaves its successor unused, which belongs to the
 * pending user of an organization's invitation (176 of 176 recorded pairs).
 */
@Component
public class ObjectIds {

	private static final int LENGTH = 24;

	private static final int HEX = 16;

	private static final int COUNTER_MASK = 0xFFFFFE;

	private final AtomicInteger counter = new AtomicInteger(new SecureRandom().nextInt());

	/**
	 * A new id of the given second.
	 * @param time the time that the id carries; fractions of a second are cut off
	 * @return 24 hex digits
	 */
	public String mint(Instant time) {
		return new ObjectId((int) time.getEpochSecond(), this.counter.getAndAdd(2) & COUNTER_MASK).toHexString();
	}

	/**
	 * The id after the given one.
	 * @param id an id
	 * @return the id whose number is one more; after the last comes the first
	 */
	public static String next(String id) {
		return moved(id, 1);
	}

	/**
	 * The id before the given one.
	 * @param id an id
	 * @return the id whose number is one less; before the first comes the last
	 */
	public static String previous(String id) {
		return moved(id, -1);
	}

	/**
	 * Counts from the last digit on, for as long as there is something to carry.
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
	 * Whether a text is an id: 24 hex digits in lower case.
	 * @param text any text
	 * @return true if it is
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
	 * The text, if it is an id.
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
