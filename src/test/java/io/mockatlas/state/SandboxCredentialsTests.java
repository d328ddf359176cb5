package io.mockatlas.state;

import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.seed.SeedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AtlasTest
class SandboxCredentialsTests {

	private final SandboxCredentials sandbox;

	SandboxCredentialsTests(SandboxCredentials sandbox) {
		this.sandbox = sandbox;
	}

	@Test
	void rejectsStateWithKeyOfSandbox() {
		assertThatExceptionOfType(SeedException.class).isThrownBy(() -> this.sandbox.requireNone("the stored state"))
			.withMessageMatching("the profile staging rejects the stored state: it contains "
					+ "(orgowner|orgmembr|prjowner|prjreadr|glxowner|mdb_sa_id_690000000000000000000a51) of the sandbox, "
					+ "whose secret is public");
	}

}
