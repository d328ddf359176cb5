package io.mockatlas.control.events;

import java.io.IOException;

import io.mockatlas.control.ControlOperations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller that streams events to a client.
 */
@RestController
class EventController {

	private final EventStreams streams;

	EventController(EventStreams streams) {
		this.streams = streams;
	}

	@GetMapping(ControlOperations.ROOT + "/events")
	@Nullable ResponseEntity<byte[]> stream(@RequestParam(required = false) @Nullable Long since,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (HttpMethod.HEAD.matches(request.getMethod())) {
			return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
		}
		this.streams.open(request, response, (lastEventId != null) ? lastEventId : since);
		return null;
	}

}
