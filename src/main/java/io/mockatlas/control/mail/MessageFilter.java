package io.mockatlas.control.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.mockatlas.objectid.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * Filter of messages. A null component matches all messages.
 *
 * @param to the invitee's username, ignoring case
 * @param org the organization, including its projects
 */
record MessageFilter(@Nullable String to, @Nullable OrgId org) {

	static final MessageFilter ALL = new MessageFilter(null, null);

	/**
	 * Returns the SQL condition.
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
	 * Returns the values of the named parameters in the condition.
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
