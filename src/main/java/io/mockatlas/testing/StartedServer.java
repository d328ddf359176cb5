package io.mockatlas.testing;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Server shared by all test classes with the same specification, or the reason why it did
 * not start: other classes do not retry a failed start. JUnit closes it at the end of the
 * test run.
 *
 * @param server the server
 * @param failure the reason why there is no server
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

	MockAtlasServer serverOrThrow() {
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
