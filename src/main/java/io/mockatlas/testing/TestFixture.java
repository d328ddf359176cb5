package io.mockatlas.testing;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fixture of a test class: a server, an organization on it, and a client of its control
 * API. JUnit closes the fixture after the class, even if the organization is shared.
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
		fixture.control.excludeEarlierRequests();
		return fixture;
	}

	/**
	 * Resets the organization, the clock, the faults and the request count.
	 */
	void reset() {
		this.control.undoChanges();
		this.control.resetOrganization(this.organization.orgId());
		this.control.excludeEarlierRequests();
	}

	@Override
	public void close() {
		this.control.undoChanges();
	}

}
