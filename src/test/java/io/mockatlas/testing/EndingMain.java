package io.mockatlas.testing;

import java.util.Map;

/**
 * Tests that end without closing their server. Says what is known of that.
 */
public final class EndingMain {

	static final int CODE = 7;

	private EndingMain() {
	}

	public static void main(String[] args) {
		MockAtlasServer server = MockAtlasServer.start(ServerSpec.PLAIN,
				new TestRunSettings(Map.of("mockatlas.jar", args[0], "mockatlas.cache", "off")::get, (name) -> null));
		System.out.println(MockAtlasServerTests.unanswered(server));
		System.exit(CODE);
	}

}
