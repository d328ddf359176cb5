package io.mockatlas.testing;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An organization that was made for a test class, or for all those that share it. JUnit
 * closes it when the class or the test run is over, JUnit 5 by the one interface and
 * JUnit 6 by the other.
 *
 * @param control the client that made it
 * @param organization the organization
 */
@SuppressWarnings("deprecation")
record OwnedOrganization(AtlasControl control,
		AtlasOrganization organization) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

	static OwnedOrganization on(MockAtlasServer server) {
		AtlasControl control = server.control();
		return new OwnedOrganization(control, control.createOrganization());
	}

	/**
	 * Somebody may have deleted the organization, or loaded another state.
	 */
	@Override
	public void close() {
		ControlAnswer answer = this.control.call("DELETE", "/orgs/" + this.organization.orgId(), null);
		if (!answer.isSuccess() && answer.status() != 404) {
			throw new MockAtlasException(ControlCalls.said("DELETE", "/orgs/" + this.organization.orgId(), answer));
		}
	}

}
