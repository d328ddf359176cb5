package io.mockatlas.control.state;

import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /_mockatlas/snapshots}.
 */
@AtlasTest
@ExtendWith(ResetExtension.class)
class SnapshotTests {

	private final ControlClient control;

	SnapshotTests(ControlClient control) {
		this.control = control;
	}

	@BeforeEach
	@AfterEach
	void deleteSnapshot() {
		this.control.delete("/snapshots/month-later");
	}

	@Test
	void snapshotRestoresStateAndClock() {
		this.control.put("/clock", "{\"shift\":\"P31D\"}");
		this.control.post("/orgs");
		String before = this.control.get("/state").body();

		Response created = this.control.put("/snapshots/month-later", "");
		this.control.post("/reset");
		Response restored = this.control.post("/snapshots/month-later/restore");

		assertThat(created.status()).isEqualTo(201);
		assertThat(created.<Integer>json("$.organizations")).isEqualTo(3);
		assertThat(restored.<Integer>json("$.organizations")).isEqualTo(3);
		assertThat(this.control.get("/state").body()).isEqualTo(before);
	}

	@Test
	void snapshotsAreListedOverwrittenAndDeleted() {
		this.control.put("/snapshots/month-later", "");
		this.control.post("/orgs");

		assertThat(this.control.put("/snapshots/month-later", "").status()).isEqualTo(200);
		Response list = this.control.get("/snapshots");
		assertThat(list.<Integer>json("$.snapshots[0].organizations")).isEqualTo(3);
		assertThat(list.<String>json("$.snapshots[0].name")).isEqualTo("month-later");
		assertThat(this.control.delete("/snapshots/month-later").status()).isEqualTo(204);
		assertThat(this.control.get("/snapshots").<Integer>json("$.snapshots.length()")).isZero();
	}

	@Test
	void returns404ForUnknownSnapshot() {
		assertThat(this.control.post("/snapshots/nothing/restore").<String>json("$.detail"))
			.isEqualTo("There is no snapshot nothing.");
		assertThat(this.control.delete("/snapshots/nothing").status()).isEqualTo(404);
		assertThat(this.control.put("/snapshots/no%20name", "").status()).isEqualTo(400);
	}

}
