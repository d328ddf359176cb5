package io.mockatlas.control.state;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.seed.Placeholders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Export and import of unusual states.
 */
@AtlasTest
@ExtendWith(ResetExtension.class)
class ExportTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final StateClient state;

	ExportTests(AtlasClient atlas, ControlClient control) {
		this.atlas = atlas;
		this.control = control;
		this.state = new StateClient(control);
	}

	@ParameterizedTest
	@ValueSource(strings = { "${", "a ${b", "${x}", "${x:y}", "\\${x}", "\\${", "$${x}", "${a${b}", "}${", "${a} ${",
			"\\\\${x}", "${a{b}", "${a{b}}", "{${a}" })
	void escapesPlaceholdersInNames(String name) {
		this.control.post("/orgs", JsonMapper.shared().writeValueAsString(Map.of("name", name, "projectName", name)));
		String before = this.state.export();

		this.state.replaceAfterReset(before);

		assertThat(before).contains(JsonMapper.shared().writeValueAsString(Placeholders.escaped(name)));
		assertThat(this.state.export()).isEqualTo(before);
	}

	@Test
	void exportOfInvitationExpiredBeforeItsCreationCanBeImported(Acme acme) {
		String id = this.atlas
			.post(acme.orgOwner(), acme.invites(), "{\"username\":\"a@example.com\",\"roles\":[\"ORG_MEMBER\"]}")
			.json("$.id");
		this.control.put("/clock", "{\"shift\":\"-P1D\"}");
		assertThat(this.control.post("/invitations/" + id + "/expire").status()).isEqualTo(200);
		assertThat(this.atlas.get(acme.orgOwner(), acme.invites()).body()).isEqualTo("[]");
		String before = this.state.export();

		this.state.replaceAfterReset(before);

		assertThat(this.state.export()).isEqualTo(before);
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
		String before = this.state.export();

		this.state.replaceAfterReset(before);

		assertThat(before).hasSizeGreaterThan(3 * 1024 * 1024);
		assertThat(this.state.export().equals(before)).isTrue();
	}

}
