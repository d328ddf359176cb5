package io.mockatlas.control.events;

import org.jspecify.annotations.Nullable;

/**
 * Text of server-sent events.
 */
final class EventText {

	/**
	 * Comment that shows that the connection is alive.
	 */
	static final String HEARTBEAT = ":\n\n";

	private EventText() {
	}

	/**
	 * Returns the text of an event.
	 * @param name the name
	 * @param id the ID from which a client resumes, or null
	 * @param data the data, on one line
	 */
	static String of(String name, @Nullable Long id, String data) {
		return "event: " + name + "\n" + ((id != null) ? "id: " + id + "\n" : "") + "data: " + data + "\n\n";
	}

}
