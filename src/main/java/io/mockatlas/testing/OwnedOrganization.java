package io.mockatlas.testing;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Organization that was created for one test class, or for all classes that share it.
 * JUnit closes it after the class or the test run: JUnit 5 by one interface, JUnit 6 by
 * the other.
 *
 * @param control the client that created the organization
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
	 * Deletes the organization. It may no longer exist, if a test deleted it or loaded
	 * another state.
	 */
	@Override
	public void close() {
		ControlResponse answer = this.control.call("DELETE", "/orgs/" + this.organization.orgId(), null);
		if (!answer.isSuccess() && answer.status() != 404) {
			throw new MockAtlasException(ControlCalls.describe("DELETE", "/orgs/" + this.organization.orgId(), answer));
		}
	}

}
