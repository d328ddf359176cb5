package io.mockatlas.organization.settings;

import java.util.List;
import java.util.regex.Pattern;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

/**
 * Approved domains of an organization that restricts access by domain.
 *
 * @param domains the domains
 */
public record DomainAllowList(List<String> domains) {

	private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+");

	private static final int MAX_LENGTH = 253;

	/**
	 * Returns whether the domain of a username is approved.
	 * @param username an e-mail address
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "An approved domain is compared with the whole part of the address after `@`, ignoring case: its "
					+ "subdomains are not approved.")
	public boolean approves(String username) {
		String domain = username.substring(username.lastIndexOf('@') + 1);
		return this.domains.stream().anyMatch(domain::equalsIgnoreCase);
	}

	/**
	 * Returns whether a text is a domain.
	 */
	static boolean isDomain(String text) {
		return text.length() <= MAX_LENGTH && DOMAIN.matcher(text).matches();
	}

}
