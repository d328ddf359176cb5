package io.mockatlas.testing;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The server of all test classes that ask for the same one, or why there is none: one
 * that did not start is not tried again by every class. JUnit closes it at the end.
 *
 * @param server the server
 * @param failure why there is none
 */
@SuppressWarnings("deprecation")
record StartedServer(@Nullable MockAtlasServer server,
		@Nullable MockAtlasException failure) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

	static StartedServer of(ServerSpec spec, TestRunSettings settings) {
		try {
			return new StartedServer(MockAtlasServer.start(spec, settings), null);
		}
		catch (MockAtlasException ex) {
			return new StartedServer(null, ex);
		}
	}

	MockAtlasServer orFailure() {
		if (this.server == null) {
			throw Objects.requireNonNull(this.failure);
		}
		return this.server;
	}

	@Override
	public void close() {
		if (this.server != null) {
			this.server.close();
		}
	}

}
