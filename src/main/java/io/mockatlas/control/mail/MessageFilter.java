package io.mockatlas.control.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.mockatlas.directory.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are meant; null is all.
 *
 * @param to those to one person, capitals not counted
 * @param org those of one organization and its projects
 */
record MessageFilter(@Nullable String to, @Nullable OrgId org) {

	static final MessageFilter ALL = new MessageFilter(null, null);

	/**
	 * The condition in SQL.
	 */
	String condition() {
		StringBuilder sql = new StringBuilder("1 = 1");
		if (this.to != null) {
			sql.append(" and username = :to");
		}
		if (this.org != null) {
			sql.append(" and org_id = :org");
		}
		return sql.toString();
	}

	/**
	 * What stands for the names in it.
	 */
	Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		if (this.to != null) {
			parameters.put("to", this.to.strip().toLowerCase(Locale.ROOT));
		}
		if (this.org != null) {
			parameters.put("org", this.org.value());
		}
		return parameters;
	}

}
