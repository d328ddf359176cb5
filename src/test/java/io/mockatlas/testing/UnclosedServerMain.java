package io.mockatlas.testing;

import java.util.Map;

/**
 * Program that exits without closing its server, and prints what it knows of the server.
 */
public final class UnclosedServerMain {

	static final int CODE = 7;

	private UnclosedServerMain() {
	}

	public static void main(String[] args) {
		MockAtlasServer server = MockAtlasServer.start(ServerSpec.PLAIN,
				new TestRunSettings(Map.of("mockatlas.jar", args[0], "mockatlas.cache", "off")::get, (name) -> null));
		System.out.println(MockAtlasServerTests.unanswered(server));
		System.exit(CODE);
	}

}
