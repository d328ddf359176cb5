package io.mockatlas.protocol;

import java.nio.charset.StandardCharsets;

import org.springframework.web.util.UriUtils;

/**
 * Percent-encoding of paths and queries.
 */
public final class PercentEncoding {

	private PercentEncoding() {
	}

	/**
	 * Decodes a part of a path or query. A plus sign stays a plus sign, as in e-mail
	 * addresses.
	 * @param text the encoded text
	 * @return the decoded text, or the text itself if it cannot be decoded
	 */
	public static String decode(String text) {
		try {
			return UriUtils.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
