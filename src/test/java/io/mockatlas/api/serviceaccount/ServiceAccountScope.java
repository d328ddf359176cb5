package io.mockatlas.api.serviceaccount;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;

/**
 * Resource of service accounts: those of an organization, or those of its project
 * acme-web.
 */
enum ServiceAccountScope {

	ORG("ORG", "GROUP", "ORG_MEMBER"),

	PROJECT("GROUP", "ORG", "GROUP_OWNER");

	private final String prefix;

	private final String otherPrefix;

	private final String role;

	ServiceAccountScope(String prefix, String otherPrefix, String role) {
		this.prefix = prefix;
		this.otherPrefix = otherPrefix;
		this.role = role;
	}

	/**
	 * Returns the other resource.
	 */
	ServiceAccountScope other() {
		return (this == ORG) ? PROJECT : ORG;
	}

	/**
	 * Returns the path of the accounts.
	 */
	String accounts(ServiceAccountClient client) {
		return (this == ORG) ? client.accounts() : client.webAccounts();
	}

	/**
	 * Returns the path of an account.
	 */
	String account(ServiceAccountClient client, Response created) {
		return (this == ORG) ? client.account(created) : client.webAccount(created);
	}

	/**
	 * Returns the key of an owner.
	 */
	Key owner(Acme acme) {
		return (this == ORG) ? acme.orgOwner() : acme.projectOwner();
	}

	/**
	 * Returns the role in this scope of an account that
	 * {@link ServiceAccountClient#createOnWeb} creates with GROUP_OWNER.
	 */
	String role() {
		return this.role;
	}

	/**
	 * Returns a text with the prefixes of roles: {@code %1$s} stands for that of this
	 * scope, {@code %2$s} for that of the other one.
	 */
	String format(String template) {
		return template.formatted(this.prefix, this.otherPrefix);
	}

}
