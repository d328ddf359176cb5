package io.mockatlas.control.mail;

import java.util.stream.Stream;

import org.springframework.web.util.HtmlUtils;

/**
 * Text of a page. What is put into it is escaped, unless it is such text itself.
 *
 * @param markup the text
 */
record Html(String markup) {

	static final Html NOTHING = new Html("");

	/**
	 * Puts values into a template.
	 * @param template the text, with %s for each value
	 * @param values texts of any kind, from anybody
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
