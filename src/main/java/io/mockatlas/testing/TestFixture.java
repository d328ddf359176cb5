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
record TestFixture(MockAtlasServer server, AtlasOrganization organization,
		AtlasControl control) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

	static TestFixture on(MockAtlasServer server, AtlasOrganization organization) {
		TestFixture fixture = new TestFixture(server, organization, server.control());
		fixture.control.countFromNow();
		return fixture;
	}

	/**
	 * As it was at first, with no call counted.
	 */
	void reset() {
		this.control.putBack();
		this.control.resetOrganization(this.organization.orgId());
		this.control.countFromNow();
	}

	@Override
	public void close() {
		this.control.putBack();
	}

}
