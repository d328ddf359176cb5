package io.mockatlas.bootstrap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BannerTests {

	@Test
	void showsCommandsForSandbox() {
		String banner = Banner.ofSandbox("http://127.0.0.1:1234", "Kept nowhere.", "", "");

		assertThat(banner).contains("ready at http://127.0.0.1:1234", "Kept nowhere.", "orgowner",
				"11111111-1111-4111-8111-111111111111", "mdb_sa_id_690000000000000000000a51",
				"mdb_sa_sk_sandbox0000000000000000000000000000", "env --url=http://127.0.0.1:1234");
		assertThat(banner.replace("\\\n", "").lines().filter((line) -> line.startsWith("curl "))).hasSize(2)
			.allMatch((line) -> line.contains(" http://127.0.0.1:1234/api/atlas/v2/"));
	}

	@Test
	void commandsOfSandboxHaveOptionsOfTls() {
		String banner = Banner.ofSandbox("https://127.0.0.1:1", "", " --cacert /ca.pem",
				" --mockatlas.tls=self-signed");

		assertThat(banner.lines().filter((line) -> line.startsWith("curl "))).hasSize(2)
			.allMatch((line) -> line.startsWith("curl --cacert /ca.pem --digest --user "));
		assertThat(banner).contains("env --url=https://127.0.0.1:1 --mockatlas.tls=self-signed)\"");
	}

	@Test
	void hidesSandboxKeysForOtherSeeds() {
		for (String banner : new String[] { Banner.ofSeed("http://127.0.0.1:1234", "Kept nowhere."),
				Banner.ofKept("http://127.0.0.1:1234", "Kept nowhere.") }) {
			assertThat(banner).contains("ready at http://127.0.0.1:1234", "Kept nowhere.")
				.doesNotContain("orgowner", "mdb_sa_");
		}
	}

}
