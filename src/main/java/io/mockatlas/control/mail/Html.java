package io.mockatlas.control.mail;

import java.util.stream.Stream;

import org.springframework.web.util.HtmlUtils;

/**
 * HTML text. Values inserted into it are escaped, unless they are {@link Html}
 * themselves.
 *
 * @param markup the HTML text
 */
record Html(String markup) {

	static final Html NOTHING = new Html("");

	/**
	 * Inserts values into a template.
	 * @param template the HTML text, with %s for each value
	 * @param values the values, which may be untrusted
	 */
	static Html of(String template, Object... values) {
		return new Html(template.formatted(Stream.of(values).map(Html::escaped).toArray()));
	}

	private static String escaped(Object value) {
		return (value instanceof Html html) ? html.markup : HtmlUtils.htmlEscape(String.valueOf(value), "UTF-8");
	}

	@Override
	public String toString() {
		return this.markup;
	}

}
