package io.mockatlas.control.state;

import java.nio.charset.StandardCharsets;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.state.StateCounts;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of the whole state, in the format of the start seed: JSON, or YAML on
 * request. Bodies are parsed as YAML, of which JSON is a subset.
 */
@RestController
class StateController {

	private static final String PATH = ControlOperations.ROOT + "/state";

	private final StateService states;

	StateController(StateService states) {
		this.states = states;
	}

	@GetMapping(PATH)
	ResponseEntity<?> get(@RequestParam(required = false) @Nullable OrgId orgId,
			@RequestParam(required = false) @Nullable String format,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		boolean yaml = isYaml(format, accept);
		String text = (orgId != null) ? this.states.write(orgId, yaml) : this.states.write(yaml);
		return ResponseEntity.ok()
			.contentType((yaml) ? MediaType.APPLICATION_YAML : MediaType.APPLICATION_JSON)
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	@PutMapping(PATH)
	StateCounts put(@RequestBody byte[] body) {
		return this.states.replace(SeedBody.text(body));
	}

	@PostMapping(PATH)
	StateCounts post(@RequestBody byte[] body) {
		return this.states.add(SeedBody.text(body));
	}

	@PostMapping(ControlOperations.ROOT + "/reset")
	StateCounts reset(@RequestParam(required = false) @Nullable OrgId orgId) {
		return (orgId != null) ? this.states.reset(orgId) : this.states.reset();
	}

	private static boolean isYaml(@Nullable String format, @Nullable String accept) {
		if (format != null && !format.equals("json") && !format.equals("yaml")) {
			throw new ControlProblem(HttpStatus.BAD_REQUEST, "The format must be json or yaml, not " + format + ".");
		}
		return (format != null) ? format.equals("yaml") : accept != null && accept.contains("yaml");
	}

}
