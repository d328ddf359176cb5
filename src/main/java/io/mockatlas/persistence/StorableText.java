package io.mockatlas.persistence;

/**
 * Check of text that every database can store. PostgreSQL rejects U+0000, and an unpaired
 * surrogate is no character in UTF-8.
 */
public final class StorableText {

	private StorableText() {
	}

	/**
	 * Returns whether every database can store a text.
	 * @param text the text
	 * @return false if the text has U+0000 or an unpaired surrogate
	 */
	public static boolean isStorable(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (Character.isHighSurrogate(character) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (character == 0 || Character.isSurrogate(character)) {
				return false;
			}
		}
		return true;
	}

}
