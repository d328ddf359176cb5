package io.mockatlas.testing;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test class stands on: a server, an organization there, and what can be done to
 * both. JUnit closes it when the class is over, JUnit 5 by the one interface and JUnit 6
 * by the other.
 *
 * @param server the server
 * @param organization the organization
 * @param control the client of the control API
 */
@SuppressWarnings("deprecation")
record Ground(MockAtlasServer server, AtlasOrganization organization,
		AtlasControl control) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

	static Ground on(MockAtlasServer server) {
		AtlasControl control = server.control();
		return new Ground(server, control.createOrganization(), control);
	}

	/**
	 * As it was at first.
	 */
	void reset() {
		this.control.putBack();
		this.control.resetOrganization(this.organization.orgId());
	}

	/**
	 * Somebody may have deleted the organization, or loaded another state.
	 */
	@Override
	public void close() {
		this.control.putBack();
		ControlAnswer answer = this.control.call("DELETE", "/orgs/" + this.organization.orgId(), null);
		if (!answer.isSuccess() && answer.status() != 404) {
			throw new MockAtlasException(ControlCalls.said("DELETE", "/orgs/" + this.organization.orgId(), answer));
		}
	}

}
