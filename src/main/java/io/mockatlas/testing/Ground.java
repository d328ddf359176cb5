package io.mockatlas.testing;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test class stands on: a server, an organization there, and what can be done to
 * both. JUnit closes it when the class is over, also where the organization stays for
 * others.
 *
 * @param server the server
 * @param organization the organization
 * @param control the client of the control API
 */
@SuppressWarnings("deprecation")
record Ground(MockAtlasServer server, AtlasOrganization organization,
		AtlasControl control) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

	static Ground on(MockAtlasServer server, AtlasOrganization organization) {
		return new Ground(server, organization, server.control());
	}

	/**
	 * As it was at first.
	 */
	void reset() {
		this.control.putBack();
		this.control.resetOrganization(this.organization.orgId());
	}

	@Override
	public void close() {
		this.control.putBack();
	}

}
