package io.mockatlas.control.console;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of the console's page and its files. Browsers ask for a file again at each
 * use and get a 304 as long as it is unchanged, so a page never runs with files of
 * another version.
 */
@RestController
class ConsoleController {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
			+ "frame-ancestors 'none'";

	@GetMapping(ControlOperations.CONSOLE + "/")
	ResponseEntity<byte[]> page(
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
		return response("index.html", known);
	}

	@GetMapping(ControlOperations.CONSOLE + "/assets/{file}")
	ResponseEntity<byte[]> asset(@PathVariable String file,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
		return response("assets/" + file, known);
	}

	@GetMapping(ControlOperations.CONSOLE + "/assets/{directory}/{file}")
	ResponseEntity<byte[]> asset(@PathVariable String directory, @PathVariable String file,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
		return response("assets/" + directory + "/" + file, known);
	}

	private static ResponseEntity<byte[]> response(String name, @Nullable String known) {
		ConsoleFile file = ConsoleFile.find(name)
			.orElseThrow(() -> new ControlProblem(HttpStatus.NOT_FOUND, "The console has no file " + name + "."));
		boolean unchanged = known != null && known.contains(file.etag());
		ResponseEntity.BodyBuilder response = ResponseEntity
			.status((unchanged) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
			.header("Content-Security-Policy", POLICY)
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer")
			.header(HttpHeaders.CACHE_CONTROL, "no-cache")
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline")
			.eTag(file.etag());
		return (unchanged) ? response.build() : response.contentType(file.type()).body(file.content());
	}

}
