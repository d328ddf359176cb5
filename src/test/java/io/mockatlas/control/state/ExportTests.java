package io.mockatlas.control.state;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.seed.Placeholders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Export and import of unusual states.
 */
@AtlasTest
class ExportTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final ControlClient control;

	ExportTests(AtlasClient atlas, AcmeFactory acmes, ControlClient control) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.control = control;
	}

	@BeforeEach
	void open() {
		reset();
	}

	@AfterEach
	void reset() {
		assertThat(this.control.post("/reset").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "${", "a ${b", "${x}", "${x:y}", "\\${x}", "\\${", "$${x}", "${a${b}", "}${", "${a} ${",
			"\\\\${x}", "${a{b}", "${a{b}}", "{${a}" })
	void escapesPlaceholdersInNames(String name) {
		this.control.post("/orgs", JsonMapper.shared().writeValueAsString(Map.of("name", name, "projectName", name)));
		String before = state();

		this.control.put("/state", before);

		assertThat(before).contains(JsonMapper.shared().writeValueAsString(Placeholders.escaped(name)));
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void exportOfInvitationExpiredBeforeItsCreationCanBeImported() {
		Acme acme = this.acmes.create();
		String id = this.atlas
			.post(acme.orgOwner(), acme.invites(), "{\"username\":\"a@example.com\",\"roles\":[\"ORG_MEMBER\"]}")
			.json("$.id");
		this.control.put("/clock", "{\"shift\":\"-P1D\"}");
		assertThat(this.control.post("/invitations/" + id + "/expire").status()).isEqualTo(200);
		assertThat(this.atlas.get(acme.orgOwner(), acme.invites()).body()).isEqualTo("[]");
		String before = state();

		Response loaded = this.control.put("/state", before);

		assertThat(loaded.status()).as(loaded.body()).isEqualTo(200);
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void longExportCanBeImported() {
		String tags = IntStream.range(0, 50)
			.mapToObj((i) -> "{\"key\":\"k" + i + "\",\"value\":\"" + "v".repeat(250) + "\"}")
			.collect(Collectors.joining(",", "[", "]"));
		String projects = IntStream.range(0, 240)
			.mapToObj((i) -> "{\"name\":\"p" + i + "\",\"tags\":" + tags + "}")
			.collect(Collectors.joining(",", "[", "]"));
		this.control.post("/state", "{\"organizations\":[{\"name\":\"Initech\",\"projects\":" + projects + "}]}");
		String before = state();

		assertThat(this.control.put("/state", before).status()).isEqualTo(200);

		assertThat(before).hasSizeGreaterThan(3 * 1024 * 1024);
		assertThat(state().equals(before)).isTrue();
	}

	private String state() {
		return this.control.get("/state").body();
	}

}
